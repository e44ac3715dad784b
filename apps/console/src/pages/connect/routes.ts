import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { root } from '../../root-route.ts'
import { parseConnect } from '../url-state.ts'

export const connectRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/connect',
    validateSearch: parseConnect,
    component: lazyRouteComponent(() => import('./connect-page.tsx'), 'ConnectPage'),
  }),
] as const
