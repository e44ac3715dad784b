import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { root } from '../../root-route.ts'
import { parseRisks } from '../url-state.ts'

export const risksRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/risks',
    validateSearch: parseRisks,
    component: lazyRouteComponent(() => import('./risks-page.tsx'), 'RisksPage'),
  }),
] as const
