import type { Import } from '@vigia/contracts/imports'

import { useI18n } from '../../../i18n/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'

interface Props {
  told: Import
  onSure: () => void
  onClose: () => void
}

export function UndoDialog({ told, onSure, onClose }: Props) {
  const { t, format } = useI18n()
  const words = t.imports.sure
  return (
    <Dialog title={words.title} detail={words.detail(format.number(told.recorded))} onClose={onClose}>
      <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <Button onClick={onClose}>{t.common.cancel}</Button>
        <Button kind="danger" onClick={onSure}>
          {words.action}
        </Button>
      </div>
    </Dialog>
  )
}
