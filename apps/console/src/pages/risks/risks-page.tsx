import { useI18n } from '../../i18n/context.tsx'
import { PageHeader } from '../../shell/page-header.tsx'

export function RisksPage() {
  const { t } = useI18n()
  return <PageHeader title={t.risks.title} intro={t.risks.intro} />
}
