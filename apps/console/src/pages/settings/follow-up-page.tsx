import { useI18n } from '../../i18n/context.tsx'

export function FollowUpPage() {
  const { t } = useI18n()
  return <h2 className="font-semibold">{t.settings.section.followUp}</h2>
}
