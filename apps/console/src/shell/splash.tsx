import { useI18n } from '../i18n/context.tsx'
import { Logo } from './logo.tsx'

export function Splash() {
  const { t } = useI18n()
  return (
    <main className="grid min-h-dvh place-items-center">
      <div role="status" className="grid animate-[fade_.6s_ease-out] justify-items-center gap-4">
        <h1 className="sr-only">{t.common.product}</h1>
        <Logo className="size-12" />
        <span className="sr-only">{t.common.loading}</span>
      </div>
    </main>
  )
}
