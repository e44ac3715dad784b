import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'

import { root } from '../../root-route.ts'
import { parseDeliveries, parseDigests, parseNewRule } from './url-state.ts'

const frame = createRoute({
  getParentRoute: () => root,
  path: '/alerts',
  component: lazyRouteComponent(() => import('./alerts-frame.tsx'), 'AlertsFrame'),
})

const first = createRoute({
  getParentRoute: () => frame,
  path: '/',
  beforeLoad: () => redirect({ to: '/alerts/rules', replace: true, throw: true }),
})

const rules = createRoute({
  getParentRoute: () => frame,
  path: 'rules',
  component: lazyRouteComponent(() => import('./rules/rules-page.tsx'), 'RulesPage'),
})

const destinations = createRoute({
  getParentRoute: () => frame,
  path: 'destinations',
  component: lazyRouteComponent(() => import('./destinations/destinations-page.tsx'), 'DestinationsPage'),
})

const deliveries = createRoute({
  getParentRoute: () => frame,
  path: 'deliveries',
  validateSearch: parseDeliveries,
  component: lazyRouteComponent(() => import('./deliveries/deliveries-page.tsx'), 'DeliveriesPage'),
})

const budget = createRoute({
  getParentRoute: () => frame,
  path: 'budget',
  component: lazyRouteComponent(() => import('./budget/budget-page.tsx'), 'BudgetPage'),
})

const digests = createRoute({
  getParentRoute: () => frame,
  path: 'digests',
  validateSearch: parseDigests,
  component: lazyRouteComponent(() => import('./digests/digests-page.tsx'), 'DigestsPage'),
})

/** A rule has a page of its own: the sentence needs the room, and its back-test stands below it. */
const newRule = createRoute({
  getParentRoute: () => root,
  path: '/alerts/rules/new',
  validateSearch: parseNewRule,
  component: lazyRouteComponent(() => import('./rules/new-rule-page.tsx'), 'NewRulePage'),
})

const oneRule = createRoute({
  getParentRoute: () => root,
  path: '/alerts/rules/$id',
  component: lazyRouteComponent(() => import('./rules/rule-page.tsx'), 'RulePage'),
})

export const alertsRoutes = [
  frame.addChildren([first, rules, destinations, deliveries, budget, digests]),
  newRule,
  oneRule,
] as const
