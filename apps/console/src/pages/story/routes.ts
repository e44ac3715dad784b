import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { root } from '../../root-route.ts'
import { parseStoryView } from './url-state.ts'

export const storyRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/customers/$id',
    validateSearch: parseStoryView,
    component: lazyRouteComponent(() => import('./customer-page.tsx'), 'CustomerPage'),
  }),
] as const
