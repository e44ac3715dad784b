import { useI18n } from '../../i18n/context.tsx'
import { PageHeader } from '../../shell/page-header.tsx'

export function SettingsPage() {
  const { t } = useI18n()
  return <PageHeader title={t.settings.title} intro={t.settings.intro} />
}
