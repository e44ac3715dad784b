import { env, exports } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'

import { routes } from '@vigia/contracts'
import { checkAuthorization } from '@vigia/testing/authorization'

import { seedAna } from './people.ts'
import { ask, seed } from './seed.ts'

const bodies: Record<string, object> = {
  mergeCustomers: { with: 'cus_ana' },
  undoMerge: {},
  putConsent: { granted: false },
  putAttributes: { names: ['plan'] },
  putRetention: { forgetAfterMonths: null },
  recordPrivacyRequest: { customerId: 'cus_ana', kind: 'erase' },
  updatePrivacyRequest: { status: 'done' },
  saveView: { page: 'overview', name: 'Mine', search: {} },
}

beforeAll(async () => {
  await seed('auth_theirs', [])
  await seedAna('auth_theirs')
})

describe('the keys of the metrics API', () => {
  checkAuthorization({
    env,
    routes: Object.values(routes).filter(({ worker }) => worker === 'metrics-api'),
    fetch: (url, init) => exports.default.fetch(url, init),
    params: () => ({ id: 'cus_ana', metric: 'nps', mergeId: 'mrg_1', purpose: 'surveys' }),
    body: ({ operationId }) => bodies[operationId],
    names: ({ operationId, path }) => path.includes('{id}') || operationId === 'recordPrivacyRequest',
  })
})

it('leaves what it refused to others where it was', async () => {
  expect((await ask('auth_theirs', '/v1/customers/cus_ana')).status).toBe(200)
})
