import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { root } from '../../root-route.ts'
import { parseCases, parseStory } from '../url-state.ts'

export const casesRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/cases',
    validateSearch: parseCases,
    component: lazyRouteComponent(() => import('./cases-page.tsx'), 'CasesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/cases/$id',
    validateSearch: parseStory,
    component: lazyRouteComponent(() => import('./case-page.tsx'), 'CasePage'),
  }),
] as const
