import { useI18n } from '../../../i18n/context.tsx'

export function BudgetPage() {
  const { t } = useI18n()
  return <h2 className="font-semibold">{t.alerts.tabs.budget}</h2>
}
