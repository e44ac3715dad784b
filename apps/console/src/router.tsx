import { createRouter } from '@tanstack/react-router'

import { alertsRoutes } from './pages/alerts/routes.ts'
import { casesRoutes } from './pages/cases/routes.ts'
import { commentsRoutes } from './pages/comments/routes.ts'
import { connectRoutes } from './pages/connect/routes.ts'
import { customersRoutes } from './pages/customers/routes.ts'
import { driversRoutes } from './pages/drivers/routes.ts'
import { journeyRoutes } from './pages/journey/routes.ts'
import { modelRoutes } from './pages/model/routes.ts'
import { overviewRoutes } from './pages/overview/routes.ts'
import { reportRoutes } from './pages/report/routes.ts'
import { risksRoutes } from './pages/risks/routes.ts'
import { settingsRoutes } from './pages/settings/routes.ts'
import { storyRoutes } from './pages/story/routes.ts'
import { surveysRoutes } from './pages/surveys/routes.ts'
import { themesRoutes } from './pages/themes/routes.ts'
import { root } from './root-route.ts'
import { PageCrash } from './shell/page-crash.tsx'
import { PageSkeleton } from './ui/skeleton.tsx'

export const router = createRouter({
  routeTree: root.addChildren([
    ...alertsRoutes,
    ...casesRoutes,
    ...commentsRoutes,
    ...connectRoutes,
    ...customersRoutes,
    ...driversRoutes,
    ...journeyRoutes,
    ...modelRoutes,
    ...overviewRoutes,
    ...reportRoutes,
    ...risksRoutes,
    ...settingsRoutes,
    ...storyRoutes,
    ...surveysRoutes,
    ...themesRoutes,
  ]),
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
