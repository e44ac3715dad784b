import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'

import { root } from '../../root-route.ts'

const frame = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings-frame.tsx'), 'SettingsFrame'),
})

const first = createRoute({
  getParentRoute: () => frame,
  path: '/',
  beforeLoad: () => redirect({ to: '/settings/organization', replace: true, throw: true }),
})

const organization = createRoute({
  getParentRoute: () => frame,
  path: 'organization',
  component: lazyRouteComponent(() => import('./organization/organization-page.tsx'), 'OrganizationPage'),
})

const people = createRoute({
  getParentRoute: () => frame,
  path: 'people',
  component: lazyRouteComponent(() => import('./people-page.tsx'), 'PeoplePage'),
})

const followUp = createRoute({
  getParentRoute: () => frame,
  path: 'follow-up',
  component: lazyRouteComponent(() => import('./follow-up-page.tsx'), 'FollowUpPage'),
})

const privacy = createRoute({
  getParentRoute: () => frame,
  path: 'privacy',
  component: lazyRouteComponent(() => import('./privacy/privacy-page.tsx'), 'PrivacyPage'),
})

const usage = createRoute({
  getParentRoute: () => frame,
  path: 'usage',
  component: lazyRouteComponent(() => import('./usage/usage-page.tsx'), 'UsagePage'),
})

const audit = createRoute({
  getParentRoute: () => frame,
  path: 'audit',
  component: lazyRouteComponent(() => import('./audit-page.tsx'), 'AuditPage'),
})

const account = createRoute({
  getParentRoute: () => frame,
  path: 'account',
  component: lazyRouteComponent(() => import('./account-page.tsx'), 'AccountPage'),
})

export const settingsRoutes = [
  frame.addChildren([first, organization, people, followUp, privacy, usage, audit, account]),
] as const
