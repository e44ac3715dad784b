import { useI18n } from '../../i18n/context.tsx'
import { PageHeader } from '../../shell/page-header.tsx'
import { Deliveries } from './deliveries.tsx'
import { Destinations } from './destinations.tsx'

export function SettingsPage() {
  const { t } = useI18n()
  return (
    <>
      <PageHeader title={t.settings.title} intro={t.settings.intro} />
      <div className="space-y-4">
        <Destinations />
        <Deliveries />
      </div>
    </>
  )
}
