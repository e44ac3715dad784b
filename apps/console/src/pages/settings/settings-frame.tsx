import { Outlet, useLocation } from '@tanstack/react-router'

import { useI18n } from '../../i18n/context.tsx'
import { useSession } from '../../session/session.tsx'
import { PageHeader } from '../../shell/page-header.tsx'
import { TabLinks } from '../../ui/tab-links.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { sections } from './sections.ts'

/** What all settings share: the title, and a tab for each section; the section itself is the route inside. */
export function SettingsFrame() {
  const { t } = useI18n()
  const path = useLocation({ select: ({ pathname }) => pathname })
  const { scopes } = useSession()
  const shown = sections.filter(({ scope }) => scope === undefined || scopes.includes(scope))
  const here = sections.find(({ to }) => path.startsWith(to))
  return (
    <>
      <PageHeader title={t.settings.title} />
      <TabLinks
        label={t.settings.sections}
        tabs={shown.map(({ to, name }) => ({ to, label: t.settings.section[name] }))}
      />
      {here && <SectionTitle name={t.settings.section[here.name]} />}
      <Outlet />
    </>
  )
}

/** The tab of the browser says the section; the page shows it in the tabs. */
function SectionTitle({ name }: { name: string }) {
  const { t } = useI18n()
  useTitle(`${name} · ${t.settings.title}`)
  return null
}
