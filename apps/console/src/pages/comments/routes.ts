import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { root } from '../../root-route.ts'
import { parseComments } from './url-state.ts'

export const commentsRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/comments',
    validateSearch: parseComments,
    component: lazyRouteComponent(() => import('./comments-page.tsx'), 'CommentsPage'),
  }),
] as const
