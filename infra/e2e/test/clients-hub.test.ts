import FormbricksHub from '@formbricks/hub'
import { beforeAll, describe, expect, inject, it } from 'vitest'

import { createOrganization, type Json, type Organization } from '../src/organization.ts'

let shop: Organization
let hub: FormbricksHub

const record = {
  tenant_id: 'org-1',
  submission_id: 's-1',
  source_type: 'survey',
  source_name: 'Delivery survey',
  field_id: 'q1',
  field_type: 'csat',
  value_number: 2,
  user_id: 'u-88',
} as const

const metric = async () => {
  const { body } = await shop.send('GET', '/v1/metrics/csat')
  return { n: body['n'], value: body['value'] }
}

const timeline = async () => {
  const { body: found } = await shop.send('GET', '/v1/customers?query=u-88')
  const [customer] = found['items'] as Json[]
  const { body } = await shop.send('GET', `/v1/customers/${String(customer?.['id'])}/timeline`)
  return (body['items'] as Json[]).filter(({ kind }) => kind === 'feedback')
}

beforeAll(async () => {
  shop = await createOrganization(inject('baseUrl'), 'hub')
  hub = new FormbricksHub({ apiKey: shop.key, baseURL: `${inject('baseUrl')}/compat/hub`, maxRetries: 0 })
})

describe('the client of Formbricks Hub, unmodified', () => {
  it('creates, finds, corrects and deletes records, which are signals', async () => {
    const created = await hub.feedbackRecords.create(record)
    expect(created).toMatchObject({ ...record, id: expect.any(String) })
    await expect(hub.feedbackRecords.create(record)).rejects.toMatchObject({ status: 409 })
    expect(await metric()).toMatchObject({ n: 1, value: 0 })
    expect(await hub.feedbackRecords.retrieve(created.id)).toEqual(created)
    const { data } = await hub.feedbackRecords.list({ tenant_id: 'org-1', submission_id: ['s-1'] })
    expect(data).toEqual([created])
    const { value_number: _, ...words } = record
    await hub.feedbackRecords.create({
      ...words,
      field_id: 'q2',
      field_type: 'text',
      value_text: 'Left in the rain',
    })
    expect(await hub.feedbackRecords.update(created.id, { value_number: 5 })).toMatchObject({
      value_number: 5,
    })
    expect(await metric()).toMatchObject({ n: 1, value: 100 })

    const said = await timeline()
    expect(said.map(({ score, touchpoint }) => [score, touchpoint])).toContainEqual([5, 'delivery-survey'])
    expect(said.map(({ comment }) => comment)).toContain('Left in the rain')
    expect(said).toHaveLength(2)

    await hub.feedbackRecords.delete(created.id)
    await expect(hub.feedbackRecords.retrieve(created.id)).rejects.toMatchObject({ status: 404 })
    expect(await hub.feedbackRecords.bulkDelete({ user_id: 'u-88' })).toMatchObject({ deleted_count: 1 })
    expect(await timeline()).toEqual([])
  })

  it('is told what is wrong and what is not offered', async () => {
    const wrong = { ...record, field_type: 'smile' } as unknown as typeof record
    await expect(hub.feedbackRecords.create(wrong)).rejects.toMatchObject({
      status: 400,
      error: { invalid_params: [{ name: 'field_type' }] },
    })
    await expect(hub.webhooks.list()).rejects.toMatchObject({ status: 501 })
    const stranger = new FormbricksHub({
      apiKey: 'vg_sk_nobody_has_it',
      baseURL: `${inject('baseUrl')}/compat/hub`,
      maxRetries: 0,
    })
    await expect(stranger.feedbackRecords.list({ tenant_id: 'org-1' })).rejects.toMatchObject({ status: 401 })
  })
})
