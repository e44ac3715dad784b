import { useI18n } from '../../i18n/context.tsx'
import { PageHeader } from '../../shell/page-header.tsx'

export function DriversPage() {
  const { t } = useI18n()
  return <PageHeader title={t.drivers.title} />
}
