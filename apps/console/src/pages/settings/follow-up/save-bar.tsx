import { useI18n } from '../../../i18n/context.tsx'
import { Button } from '../../../ui/button.tsx'

interface Props {
  isChanged: boolean
  isSaving: boolean
  onSave: () => void
  onDiscard: () => void
}

/** Save or discard what was changed; nothing while there is nothing to save. */
export function SaveBar({ isChanged, isSaving, onSave, onDiscard }: Props) {
  const { t } = useI18n()
  if (!isChanged) return null
  return (
    <div className="no-print sticky bottom-0 mt-5 flex flex-wrap justify-end gap-2 border-t border-line bg-surface py-3">
      <Button onClick={onDiscard}>{t.followUp.discard}</Button>
      <Button kind="primary" disabled={isSaving} onClick={onSave}>
        {t.followUp.save}
      </Button>
    </div>
  )
}
