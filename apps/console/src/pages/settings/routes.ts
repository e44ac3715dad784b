import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { root } from '../../root-route.ts'
import { parseSettings } from '../url-state.ts'

export const settingsRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/settings',
    validateSearch: parseSettings,
    component: lazyRouteComponent(() => import('./settings-page.tsx'), 'SettingsPage'),
  }),
] as const
