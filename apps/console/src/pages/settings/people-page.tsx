import { useI18n } from '../../i18n/context.tsx'

export function PeoplePage() {
  const { t } = useI18n()
  return <h2 className="font-semibold">{t.settings.section.people}</h2>
}
