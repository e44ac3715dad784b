import { Outlet } from '@tanstack/react-router'

import { useI18n } from '../../i18n/context.tsx'
import { useCan } from '../../session/session.tsx'
import { PageHeader } from '../../shell/page-header.tsx'
import { TabLinks } from '../../ui/tab-links.tsx'

/** What all of the alerts share: the title and the tabs; each tab is the route inside. */
export function AlertsFrame() {
  const { t } = useI18n()
  const maySend = useCan('destinations:manage')
  const { title, intro, tabs, sections } = t.alerts
  return (
    <>
      <PageHeader title={title} intro={intro} />
      <TabLinks
        label={sections}
        tabs={[
          { to: '/alerts/rules', label: tabs.rules },
          ...(maySend
            ? ([
                { to: '/alerts/destinations', label: tabs.destinations },
                { to: '/alerts/deliveries', label: tabs.deliveries },
              ] as const)
            : []),
          { to: '/alerts/budget', label: tabs.budget },
          { to: '/alerts/digests', label: tabs.digests },
        ]}
      />
      <Outlet />
    </>
  )
}
