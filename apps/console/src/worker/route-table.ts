import type { RouteContract, WorkerName } from '@vigia/contracts'

type Contract = Pick<RouteContract, 'method' | 'path' | 'worker'>

interface Entry {
  method: string
  pattern: RegExp
  worker: WorkerName
}

/** Documents that no contract lists, and the worker that writes them. */
const documents: readonly Entry[] = [
  { method: 'get', pattern: /^\/openapi\.json$/, worker: 'metrics-api' },
  { method: 'get', pattern: /^\/docs(?:\/.*)?$/, worker: 'metrics-api' },
  { method: 'get', pattern: /^\/prometheus$/, worker: 'metrics-api' },
  { method: 'post', pattern: /^\/mcp$/, worker: 'metrics-api' },
  { method: 'get', pattern: /^\/a\/.+$/, worker: 'churn-alerts' },
  { method: 'post', pattern: /^\/auth\/.+$/, worker: 'accounts' },
]

const escape = (literal: string): string => literal.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

const patternOf = (path: string): RegExp => {
  const segments = path.split('/').map((part) => (/^\{\w+\}$/.test(part) ? '[^/]+' : escape(part)))
  return new RegExp(`^${segments.join('/')}$`)
}

export type RouteTable = (method: string, path: string) => WorkerName | null

/** Who serves a request, read off the contracts. HEAD goes as GET; a preflight goes where its path goes. */
export function routeTable(contracts: readonly Contract[]): RouteTable {
  const entries: readonly Entry[] = [
    ...contracts.map(({ method, path, worker }) => ({ method, pattern: patternOf(path), worker })),
    ...documents,
  ]

  return (method, path) => {
    const onPath = entries.filter((entry) => entry.pattern.test(path))
    const wanted = method === 'HEAD' ? 'get' : method.toLowerCase()
    return (onPath.find((entry) => entry.method === wanted) ?? onPath[0])?.worker ?? null
  }
}
