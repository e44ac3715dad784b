import { Outlet } from '@tanstack/react-router'

import { useI18n } from '../../i18n/context.tsx'
import { PageHeader } from '../../shell/page-header.tsx'
import { TabLinks } from '../../ui/tab-links.tsx'

/** The head that all pages of Connect share. */
export function ConnectFrame() {
  const { t } = useI18n()
  const { tabs } = t.connect
  return (
    <>
      <PageHeader title={t.connect.title} intro={t.connect.intro} />
      <TabLinks
        label={t.connect.title}
        tabs={[
          { to: '/connect', label: tabs.arrivals, exact: true },
          { to: '/connect/snippets', label: tabs.snippets },
          { to: '/connect/tools', label: tabs.tools },
          { to: '/connect/imports', label: tabs.imports },
          { to: '/connect/teams', label: tabs.teams },
        ]}
      />
      <Outlet />
    </>
  )
}
