import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { root } from '../../root-route.ts'
import { parseReport } from './week.ts'

export const reportRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/report',
    validateSearch: parseReport,
    component: lazyRouteComponent(() => import('./report-page.tsx'), 'ReportPage'),
  }),
] as const
