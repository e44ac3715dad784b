import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { root } from '../../root-route.ts'
import { parseEmotions, parseThemes, parseWords } from './url-state.ts'

export const themesRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/themes',
    validateSearch: parseThemes,
    component: lazyRouteComponent(() => import('./themes-page.tsx'), 'ThemesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/themes/words',
    validateSearch: parseWords,
    component: lazyRouteComponent(() => import('./words-page.tsx'), 'WordsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/themes/emotions',
    validateSearch: parseEmotions,
    component: lazyRouteComponent(() => import('./emotions-page.tsx'), 'EmotionsPage'),
  }),
] as const
