import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { root } from '../../root-route.ts'

export const driversRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/drivers',
    component: lazyRouteComponent(() => import('./drivers-page.tsx'), 'DriversPage'),
  }),
] as const
