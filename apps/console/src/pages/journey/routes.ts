import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { root } from '../../root-route.ts'
import { parseFilters } from '../filters.ts'

export const journeyRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/journey',
    validateSearch: parseFilters,
    component: lazyRouteComponent(() => import('./journey-page.tsx'), 'JourneyPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/journey/$touchpoint',
    validateSearch: parseFilters,
    component: lazyRouteComponent(() => import('./touchpoint-page.tsx'), 'TouchpointPage'),
  }),
] as const
