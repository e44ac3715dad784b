import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { root } from '../../root-route.ts'
import { parseCustomers } from '../url-state.ts'

export const customersRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/customers',
    validateSearch: parseCustomers,
    component: lazyRouteComponent(() => import('./customers-page.tsx'), 'CustomersPage'),
  }),
] as const
