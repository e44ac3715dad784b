import { routes } from '@vigia/contracts'
import { beforeAll, describe, expect, inject, it } from 'vitest'

import { createOrganization, type Organization } from '../src/organization.ts'

let shop: Organization
const all = Object.values(routes).map(({ method, path, scope, operationId }) => ({
  method,
  path,
  scope,
  operationId,
}))

const ask = (method: string, path: string, authorization: string | null) =>
  fetch(`${inject('baseUrl')}${path.replaceAll(/\{\w+\}/g, 'cus_000000000000000000000000')}`, {
    method: method.toUpperCase(),
    headers: { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) },
    ...(method === 'get' || method === 'delete' ? {} : { body: '{}' }),
  })

const refused = async (response: Response) => {
  const { code, requestId } = (await response.json()) as { code: string; requestId: string }
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(requestId).toMatch(/^req_/)
  return `${response.status} ${code}`
}

beforeAll(async () => {
  shop = await createOrganization(inject('baseUrl'), 'walls')
})

describe.each(all)('$operationId', ({ method, path, scope }) => {
  it.each([
    { why: 'no key', authorization: null },
    { why: 'another scheme', authorization: 'Basic dmc6dmc=' },
    { why: 'a key that nobody has', authorization: 'Bearer vg_sk_nobody_has_this' },
    { why: 'something that is no key', authorization: "Bearer ' OR 1=1 --" },
  ])('is closed to $why', async ({ authorization }) => {
    expect(await refused(await ask(method, path, authorization))).toBe('401 unauthorized')
  })

  it('is closed to a publishable key, unless it writes signals', async () => {
    const response = await ask(method, path, `Bearer ${shop.publishableKey}`)
    expect([401, 403].includes(response.status)).toBe(scope !== 'signals:write')
  })
})

it('answers an unknown path and an unknown method with a problem document', async () => {
  expect(await refused(await ask('get', '/v1/nothing', `Bearer ${shop.key}`))).toBe('404 not_found')
  expect(await refused(await ask('put', '/v1/feedback', `Bearer ${shop.key}`))).toMatch(/^40[45] /)
})
