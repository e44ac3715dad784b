import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { RankingChart, TrendChart } from '../../charts/lazy.tsx'
import { root } from '../../root-route.ts'
import { parseOverview } from './url-state.ts'

export const overviewRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/',
    validateSearch: parseOverview,
    component: lazyRouteComponent(() => {
      // The drawings come beside the page, so that they are there when the figures are.
      TrendChart.preload()
      RankingChart.preload()
      return import('./overview-page.tsx')
    }, 'OverviewPage'),
  }),
] as const
