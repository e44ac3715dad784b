import { useI18n } from '../i18n/context.tsx'
import { Button } from './button.tsx'

interface Props {
  more: boolean
  busy: boolean
  load: () => unknown
}

export function LoadMore({ more, busy, load }: Props) {
  const { t } = useI18n()
  if (!more) return null
  return (
    <div className="no-print mt-4 text-center">
      <Button disabled={busy} onClick={() => void load()}>
        {busy ? t.common.loadingMore : t.common.loadMore}
      </Button>
    </div>
  )
}
