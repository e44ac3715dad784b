import { routes, type RouteContract } from '@vigia/contracts'
import { describe, expect, it } from 'vitest'

import { routeTable, type Upstream } from './route-table.ts'

const contracts: RouteContract[] = Object.values(routes)
const upstreamOf = routeTable(contracts)

describe('routeTable', () => {
  it.each(contracts)('sends $method $path to $worker', ({ path, worker }) => {
    expect(upstreamOf(path.replaceAll(/\{\w+\}/g, 'cus_0.1%2F-'))).toBe(worker)
  })

  it('finds no path that two workers claim', () => {
    const claims = contracts.map(({ path, worker }) => [path.replaceAll(/\{\w+\}/g, '{}'), worker] as const)
    const workersOf = Map.groupBy(claims, ([path]) => path)
    const disputed = [...workersOf].filter(([, all]) => new Set(all.map(([, worker]) => worker)).size > 1)
    expect(disputed).toEqual([])
  })

  it.each<{ path: string; to: Upstream }>([
    { path: '/openapi.json', to: 'metrics-api' },
    { path: '/openapixjson', to: 'console' },
    { path: '/docs', to: 'metrics-api' },
    { path: '/docs/app.js', to: 'metrics-api' },
    { path: '/docsy', to: 'console' },
    { path: '/mcp', to: 'metrics-api' },
    { path: '/prometheus', to: 'metrics-api' },
    { path: '/s/after-delivery', to: 'collector' },
    { path: '/s/', to: 'console' },
    { path: '/widget.js', to: 'collector' },
    { path: '/widget/demo', to: 'collector' },
    { path: '/compat/segment/v1/track', to: 'collector' },
    { path: '/a/token.signature', to: 'churn-alerts' },
    { path: '/a/', to: 'console' },
    { path: '/assets/a/x', to: 'console' },
    { path: '/', to: 'console' },
    { path: '/cases/cas_1', to: 'console' },
    { path: '/assets/index-1.js', to: 'console' },
    { path: '/v1/customers/cus_1/nothing', to: 'console' },
    { path: '/v1/nothing', to: 'console' },
  ])('sends $path to $to', ({ path, to }) => {
    expect(upstreamOf(path)).toBe(to)
  })
})
