import type { RouteContract, WorkerName } from '@vigia/contracts'

export type Upstream = WorkerName | 'console'

type Contract = Pick<RouteContract, 'path' | 'worker'>

/** Paths that no contract lists: documents, pages and other systems' formats. A `*` stands for any rest. */
const unlisted: readonly Contract[] = [
  { path: '/openapi.json', worker: 'metrics-api' },
  { path: '/docs', worker: 'metrics-api' },
  { path: '/docs/*', worker: 'metrics-api' },
  { path: '/mcp', worker: 'metrics-api' },
  { path: '/prometheus', worker: 'metrics-api' },
  { path: '/s/*', worker: 'collector' },
  { path: '/widget.js', worker: 'collector' },
  { path: '/widget/*', worker: 'collector' },
  { path: '/compat/*', worker: 'collector' },
  { path: '/a/*', worker: 'churn-alerts' },
  { path: '/auth/*', worker: 'accounts' },
]

const escape = (literal: string): string => literal.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)

const segmentOf = (segment: string): string => {
  if (segment === '*') return '.+'
  return /^\{\w+\}$/.test(segment) ? '[^/]+' : escape(segment)
}

const patternOf = (path: string): RegExp => new RegExp(`^${path.split('/').map(segmentOf).join('/')}$`)

/**
 * Who serves a path. The method plays no part, so that the worker itself answers a preflight or a wrong method.
 * Whatever is not of an API is the console's.
 */
export function routeTable(contracts: readonly Contract[]): (path: string) => Upstream {
  const entries = [...contracts, ...unlisted].map(({ path, worker }) => ({
    pattern: patternOf(path),
    worker,
  }))
  return (path) => entries.find(({ pattern }) => pattern.test(path))?.worker ?? 'console'
}
