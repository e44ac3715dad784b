import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { root } from '../../root-route.ts'
import { parseStory } from '../url-state.ts'

export const storyRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/customers/$id',
    validateSearch: parseStory,
    component: lazyRouteComponent(() => import('./customer-page.tsx'), 'CustomerPage'),
  }),
] as const
