import { FormbricksAPI } from '@formbricks/api'
import { beforeAll, describe, expect, inject, it } from 'vitest'

import { createOrganization, type Json, type Organization } from '../src/organization.ts'

let shop: Organization
let api: FormbricksAPI

const metric = async (name: string) => {
  const { body } = await shop.send('GET', `/v1/metrics/${name}`)
  return { n: body['n'], value: body['value'] }
}

const timeline = async () => {
  const { body: found } = await shop.send('GET', '/v1/customers?query=u-77')
  const [customer] = found['items'] as Json[]
  const { body } = await shop.send('GET', `/v1/customers/${String(customer?.['id'])}/timeline`)
  return (body['items'] as Json[]).filter(({ kind }) => kind === 'feedback')
}

beforeAll(async () => {
  shop = await createOrganization(inject('baseUrl'), 'formbricks')
  api = new FormbricksAPI({
    apiHost: `${inject('baseUrl')}/compat/formbricks`,
    environmentId: shop.publishableKey,
  })
})

describe('the client of Formbricks, unmodified', () => {
  it('is seen on the timeline and in the metrics, once, however often it sends', async () => {
    const { client } = api
    const display = await client.display.create({ surveyId: 'clx-nps', userId: 'u-77' })
    expect(display).toMatchObject({ ok: true, data: { id: expect.any(String) } })
    const displayId = display.ok ? display.data.id : ''
    const answer = { surveyId: 'clx-nps', userId: 'u-77', displayId, finished: false, data: { nps: 4 } }
    const created = await client.response.create(answer)
    expect(created).toMatchObject({ ok: true })
    const responseId = created.ok ? created.data.id : ''
    const rest = { responseId, finished: true, data: { why: 'The parcel came late' }, ttc: { why: 4100 } }
    expect(await client.response.update(rest)).toMatchObject({ ok: true })
    const before = [await metric('nps'), await timeline()]
    expect(await client.response.create(answer)).toMatchObject({ ok: true, data: { id: responseId } })
    expect(await client.response.update(rest)).toMatchObject({ ok: true })
    expect([await metric('nps'), await timeline()]).toEqual(before)
    expect(before[0]).toMatchObject({ n: 1, value: -100 })
    expect(before[1]).toMatchObject([{ score: 4, comment: 'The parcel came late' }])
  })

  it('tells attributes, and is told in its own words what is not to be had', async () => {
    const { client } = api
    const told = await client.attribute.update({ userId: 'u-77', attributes: { plan: 'pro' } })
    expect(told).toMatchObject({ ok: true })
    const missing = await client.response.update({ responseId: 'rsp_no', finished: true, data: {} })
    expect(missing).toMatchObject({ ok: false, error: { status: 404, message: expect.any(String) } })
    const file = { type: 'image/png', name: 'a.png', base64: 'data:image/png;base64,AA==' }
    await expect(client.storage.uploadFile(file)).rejects.toThrow('403')
  })
})
