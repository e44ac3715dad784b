import { useI18n } from '../../i18n/context.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'

/** The first call that somebody makes, ready to paste. */
export function FirstSignal() {
  const { t } = useI18n()
  const command = `curl -X POST '${window.location.origin}/v1/feedback' \\
  -H 'Authorization: Bearer vg_sk_…' \\
  -H 'Content-Type: application/json' \\
  -d '{"touchpoint":"checkout","metric":"csat","score":5}'`
  return (
    <div className="mx-auto mt-4 max-w-xl text-start">
      <div className="flex items-center justify-between gap-2">
        <p className="text-sm font-medium">{t.connect.arrivals.first}</p>
        <CopyButton text={command} />
      </div>
      <pre className="mt-2 overflow-auto rounded-lg bg-sunken p-3 font-mono text-xs" tabIndex={0}>
        {command}
      </pre>
    </div>
  )
}
