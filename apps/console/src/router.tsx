import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'

import {
  parseCases,
  parseConnect,
  parseCustomers,
  parseOverview,
  parseRisks,
  parseSettings,
  parseStory,
} from './pages/url-state.ts'
import { NotFound } from './shell/not-found.tsx'
import { PageCrash } from './shell/page-crash.tsx'
import { Shell } from './shell/shell.tsx'
import { PageSkeleton } from './ui/skeleton.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound })
const at = { getParentRoute: () => root }

const overview = createRoute({
  ...at,
  path: '/',
  validateSearch: parseOverview,
  component: lazyRouteComponent(() => import('./pages/overview/overview-page.tsx'), 'OverviewPage'),
})
const risks = createRoute({
  ...at,
  path: '/risks',
  validateSearch: parseRisks,
  component: lazyRouteComponent(() => import('./pages/risks/risks-page.tsx'), 'RisksPage'),
})
const cases = createRoute({
  ...at,
  path: '/cases',
  validateSearch: parseCases,
  component: lazyRouteComponent(() => import('./pages/cases/cases-page.tsx'), 'CasesPage'),
})
const oneCase = createRoute({
  ...at,
  path: '/cases/$id',
  validateSearch: parseStory,
  component: lazyRouteComponent(() => import('./pages/cases/case-page.tsx'), 'CasePage'),
})
const customers = createRoute({
  ...at,
  path: '/customers',
  validateSearch: parseCustomers,
  component: lazyRouteComponent(() => import('./pages/customers/customers-page.tsx'), 'CustomersPage'),
})
const customer = createRoute({
  ...at,
  path: '/customers/$id',
  validateSearch: parseStory,
  component: lazyRouteComponent(() => import('./pages/story/customer-page.tsx'), 'CustomerPage'),
})
const connect = createRoute({
  ...at,
  path: '/connect',
  validateSearch: parseConnect,
  component: lazyRouteComponent(() => import('./pages/connect/connect-page.tsx'), 'ConnectPage'),
})
const settings = createRoute({
  ...at,
  path: '/settings',
  validateSearch: parseSettings,
  component: lazyRouteComponent(() => import('./pages/settings/settings-page.tsx'), 'SettingsPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([overview, risks, cases, oneCase, customers, customer, connect, settings]),
  defaultPreload: 'intent',
  defaultPendingMs: 150,
  scrollRestoration: true,
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: PageCrash,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
