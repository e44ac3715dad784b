import { useI18n } from '../../../i18n/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'

export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { title, detail, label, done } = useI18n().t.alerts.secret
  return (
    <Dialog title={title} detail={detail} onClose={onClose}>
      <p className="mb-1.5 text-sm font-medium">{label}</p>
      <div className="flex items-center gap-2 rounded-xl bg-sunken p-3">
        <code data-testid="signing-secret" className="min-w-0 grow font-mono text-sm break-all select-all">
          {secret}
        </code>
        <CopyButton text={secret} className="shrink-0" />
      </div>
      <Button kind="primary" className="mt-5 w-full" onClick={onClose}>
        {done}
      </Button>
    </Dialog>
  )
}
