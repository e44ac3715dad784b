import { createRoute, lazyRouteComponent } from '@tanstack/react-router'

import { root } from '../../root-route.ts'
import { parseConnect } from '../url-state.ts'
import { parseSnippets } from './snippets/url-state.ts'
import { parseTeams } from './teams/url-state.ts'
import { parseTools } from './tools/url-state.ts'

const frame = createRoute({
  getParentRoute: () => root,
  path: '/connect',
  component: lazyRouteComponent(() => import('./connect-frame.tsx'), 'ConnectFrame'),
})

const arrivals = createRoute({
  getParentRoute: () => frame,
  path: '/',
  validateSearch: parseConnect,
  component: lazyRouteComponent(() => import('./arrivals.tsx'), 'Arrivals'),
})

const snippets = createRoute({
  getParentRoute: () => frame,
  path: 'snippets',
  validateSearch: parseSnippets,
  component: lazyRouteComponent(() => import('./snippets/snippets-page.tsx'), 'SnippetsPage'),
})

const tools = createRoute({
  getParentRoute: () => frame,
  path: 'tools',
  validateSearch: parseTools,
  component: lazyRouteComponent(() => import('./tools/tools-page.tsx'), 'ToolsPage'),
})

const imports = createRoute({
  getParentRoute: () => frame,
  path: 'imports',
  component: lazyRouteComponent(() => import('./imports/imports-page.tsx'), 'ImportsPage'),
})

const oneImport = createRoute({
  getParentRoute: () => frame,
  path: 'imports/$id',
  component: lazyRouteComponent(() => import('./imports/import-page.tsx'), 'ImportPage'),
})

const teams = createRoute({
  getParentRoute: () => frame,
  path: 'teams',
  validateSearch: parseTeams,
  component: lazyRouteComponent(() => import('./teams/teams-page.tsx'), 'TeamsPage'),
})

export const connectRoutes = [
  frame.addChildren([arrivals, snippets, tools, imports, oneImport, teams]),
] as const
