import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { root } from '../../root-route.ts'

export const themesRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/themes',
    component: lazyRouteComponent(() => import('./themes-page.tsx'), 'ThemesPage'),
  }),
] as const
