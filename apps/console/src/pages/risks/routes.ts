import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { root } from '../../root-route.ts'
import { parseRisksView } from './url-state.ts'

export const risksRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/risks',
    validateSearch: parseRisksView,
    component: lazyRouteComponent(() => import('./risks-page.tsx'), 'RisksPage'),
  }),
] as const
