import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { root } from '../../root-route.ts'

export const modelRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/model',
    component: lazyRouteComponent(() => import('./model-page.tsx'), 'ModelPage'),
  }),
] as const
