import { useI18n } from '../../../i18n/context.tsx'

export function RulePage() {
  const { t } = useI18n()
  return <h2 className="font-semibold">{t.alerts.tabs.rules}</h2>
}
