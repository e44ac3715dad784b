import { Outlet } from '@tanstack/react-router'

import { useI18n } from '../../i18n/context.tsx'
import { useCan } from '../../session/session.tsx'
import { PageHeader } from '../../shell/page-header.tsx'
import { TabLinks } from '../../ui/tab-links.tsx'

/** The head that all pages of Connect share. */
export function ConnectFrame() {
  const { t } = useI18n()
  const { tabs } = t.connect
  const [mayKeys, mayImport] = [useCan('keys:manage'), useCan('imports:manage')]
  return (
    <>
      <PageHeader title={t.connect.title} intro={t.connect.intro} />
      <TabLinks
        label={t.connect.title}
        tabs={[
          { to: '/connect', label: tabs.arrivals, exact: true },
          ...(mayKeys ? ([{ to: '/connect/keys', label: t.keys.title }] as const) : []),
          { to: '/connect/snippets', label: tabs.snippets },
          { to: '/connect/tools', label: tabs.tools },
          ...(mayImport ? ([{ to: '/connect/imports', label: tabs.imports }] as const) : []),
          { to: '/connect/teams', label: tabs.teams },
        ]}
      />
      <Outlet />
    </>
  )
}
