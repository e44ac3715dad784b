import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { root } from '../../root-route.ts'

export const journeyRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/journey',
    component: lazyRouteComponent(() => import('./journey-page.tsx'), 'JourneyPage'),
  }),
] as const
