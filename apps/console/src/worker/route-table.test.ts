import { routes } from '@vigia/contracts'
import { describe, expect, it } from 'vitest'

import { routeTable } from './route-table.ts'

const workerFor = routeTable(Object.values(routes))

describe('routeTable', () => {
  it.each([
    { method: 'GET', path: '/v1/metrics/nps', worker: 'metrics-api' },
    { method: 'HEAD', path: '/v1/metrics', worker: 'metrics-api' },
    { method: 'GET', path: '/v1/customers/cus_1/timeline', worker: 'metrics-api' },
    { method: 'DELETE', path: '/v1/customers/cus_1', worker: 'metrics-api' },
    { method: 'GET', path: '/v1/risks', worker: 'churn-alerts' },
    { method: 'POST', path: '/v1/cases/cas_1/acknowledge', worker: 'churn-alerts' },
    { method: 'POST', path: '/v1/feedback', worker: 'collector' },
    { method: 'OPTIONS', path: '/v1/feedback', worker: 'collector' },
    { method: 'POST', path: '/v1/signals/batch', worker: 'collector' },
    { method: 'GET', path: '/openapi.json', worker: 'metrics-api' },
    { method: 'GET', path: '/docs', worker: 'metrics-api' },
    { method: 'GET', path: '/a/token.signature', worker: 'churn-alerts' },
    { method: 'POST', path: '/a/token.signature', worker: 'churn-alerts' },
    { method: 'GET', path: '/a/', worker: null },
    { method: 'GET', path: '/v1/nothing', worker: null },
    { method: 'GET', path: '/v1/customers/cus_1/timeline/more', worker: null },
    { method: 'GET', path: '/v1/customers/', worker: null },
    { method: 'GET', path: '/openapiXjson', worker: null },
  ])('gives $method $path to $worker', ({ method, path, worker }) => {
    expect(workerFor(method, path)).toBe(worker)
  })

  it('knows every contract', () => {
    const sent = Object.values(routes).map(({ method, path }) =>
      workerFor(method, path.replaceAll(/\{\w+\}/g, 'x')),
    )
    expect(sent).toEqual(Object.values(routes).map(({ worker }) => worker))
  })
})
