import { useI18n } from '../../i18n/context.tsx'
import { PageHeader } from '../../shell/page-header.tsx'
import { Arrivals } from './arrivals.tsx'

export function ConnectPage() {
  const { t } = useI18n()
  return (
    <>
      <PageHeader title={t.connect.title} intro={t.connect.intro} />
      <Arrivals />
    </>
  )
}
