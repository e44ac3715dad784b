import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { root } from '../../root-route.ts'
import { parseOverview } from '../url-state.ts'

export const overviewRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/',
    validateSearch: parseOverview,
    component: lazyRouteComponent(() => import('./overview-page.tsx'), 'OverviewPage'),
  }),
] as const
