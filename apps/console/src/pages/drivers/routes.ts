import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { root } from '../../root-route.ts'
import { parseDrivers } from './url-state.ts'

export const driversRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/drivers',
    validateSearch: parseDrivers,
    component: lazyRouteComponent(() => import('./drivers-page.tsx'), 'DriversPage'),
  }),
] as const
