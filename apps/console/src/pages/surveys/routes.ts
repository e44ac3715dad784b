import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { root } from '../../root-route.ts'
import { parsePolicy, parseSurvey, parseSurveys } from './url-state.ts'

export const surveysRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/surveys',
    validateSearch: parseSurveys,
    component: lazyRouteComponent(() => import('./list/surveys-page.tsx'), 'SurveysPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/surveys/policy',
    validateSearch: parsePolicy,
    component: lazyRouteComponent(() => import('./policy/policy-page.tsx'), 'PolicyPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/surveys/$id',
    validateSearch: parseSurvey,
    component: lazyRouteComponent(() => import('./survey-page.tsx'), 'SurveyPage'),
  }),
] as const
