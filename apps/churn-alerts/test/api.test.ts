import { env, exports } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'

import { seedOrganization } from '@vigia/testing/organization'

import { call, list, type Listed } from './call.ts'
import { badEvent, day, recordingCourier, rows, sweepAt } from './story.ts'

const openCases = async (customers: number, organizationId = 'org_shop') => {
  for (let i = 0; i < customers; i += 1) {
    await badEvent(organizationId, { id: `sig_${i}_a`, at: day(3), customer: `c${i}` })
    await badEvent(organizationId, {
      id: `sig_${i}_b`,
      at: day(4),
      customer: `c${i}`,
      type: 'long_wait',
      severity: 0.7,
    })
  }
  await sweepAt(day(4))
}

beforeAll(async () => {
  await seedOrganization(env, 'shop')
  await seedOrganization(env, 'other')
  await openCases(6)
})

describe('GET /v1/risks', () => {
  it('lists the highest risk first, each with its reasons in both languages and its case', async () => {
    const { items } = await list('/v1/risks')
    expect(items).toHaveLength(6)
    expect(items[0]).toMatchObject({
      tier: 'alert',
      name: expect.any(String),
      caseId: expect.stringMatching(/^cas_/),
      reasons: expect.arrayContaining([
        expect.objectContaining({
          text: {
            es: expect.stringContaining('producto defectuoso'),
            en: expect.stringContaining('defective product'),
          },
        }),
      ]),
    })
  })

  it('gives each once, page by page, and says where the next begins', async () => {
    const seen: unknown[] = []
    for (let path: string | null = '/v1/risks?limit=4'; path;) {
      const page: Listed = await list(path)
      seen.push(...page.items.map(({ customerId }) => customerId))
      path = page.nextCursor && `/v1/risks?limit=4&cursor=${page.nextCursor}`
    }
    expect(new Set(seen).size).toBe(6)
    expect((await call('GET', '/v1/risks?limit=4')).headers.get('link')).toContain('rel="next"')
  })

  it.each([
    { why: 'a cursor that is not ours', path: '/v1/risks?cursor=abc' },
    { why: 'a limit of 0', path: '/v1/risks?limit=0' },
    { why: 'an unknown tier', path: '/v1/risks?tier=doomed' },
    { why: 'an unknown parameter', path: '/v1/risks?colour=red' },
  ])('answers 400 to $why', async ({ path }) => {
    const { status, body } = await call('GET', path)
    expect([status, body['code']]).toEqual([400, 'invalid'])
  })
})

describe('a case', () => {
  const first = async () =>
    (await list('/v1/cases?status=open')).items[0] as { id: string; customerId: string }

  // Whoever tells no name signs by the name of the key.
  const signer = 'vg_sk_shop'

  it('goes its way: acknowledged, contacted, resolved, reopened; the history says who', async () => {
    const { id } = await first()
    expect((await call('POST', `/v1/cases/${id}/acknowledge`, { actor: 'Marta' })).body).toMatchObject({
      status: 'acknowledged',
    })
    expect((await call('POST', `/v1/cases/${id}/acknowledge`, {})).status).toBe(409)
    expect((await call('POST', `/v1/cases/${id}/contact`, { note: 'Called her' })).body).toMatchObject({
      status: 'contacted',
    })
    expect((await call('POST', `/v1/cases/${id}/resolve`, { outcome: 'saved' })).body).toMatchObject({
      status: 'resolved',
      outcome: 'saved',
    })
    expect((await call('POST', `/v1/cases/${id}/reopen`, {})).body).toMatchObject({
      status: 'open',
      outcome: null,
    })
    expect(
      await rows(
        'SELECT version, action, actor, note FROM case_events WHERE case_id = ? ORDER BY version',
        id,
      ),
    ).toEqual([
      { version: 1, action: 'open', actor: null, note: null },
      { version: 2, action: 'acknowledge', actor: 'Marta', note: null },
      { version: 3, action: 'contact', actor: signer, note: 'Called her' },
      { version: 4, action: 'resolve', actor: signer, note: null },
      { version: 5, action: 'reopen', actor: signer, note: null },
    ])
  })

  it('lowers the risk when it is resolved as saved, stays silent then, and raises it again when it is reopened', async () => {
    const { id, customerId } = (await list('/v1/cases?status=open')).items[1] as {
      id: string
      customerId: string
    }
    const risk = async () =>
      (await list(`/v1/risks?customerId=${customerId}`)).items[0]?.['probability'] as number
    const before = await risk()
    await call('POST', `/v1/cases/${id}/resolve`, { outcome: 'saved' })
    await expect.poll(risk).toBeLessThan(before / 1.5)
    const { sent, courier } = recordingCourier()
    await sweepAt(day(20), courier)
    expect((await list(`/v1/cases?customerId=${customerId}`)).items).toHaveLength(1)
    expect(sent).toEqual([])
    await call('POST', `/v1/cases/${id}/reopen`, {})
    await expect.poll(risk).toBeGreaterThan(before / 1.2)
  })

  it('is opened anew when something bad happens after it was resolved', async () => {
    const { id, customerId } = (await list('/v1/cases?status=open')).items[2] as {
      id: string
      customerId: string
    }
    await call('POST', `/v1/cases/${id}/resolve`, { outcome: 'lost' })
    const [identity] = await rows(
      "SELECT value FROM identities WHERE customer_id = ? AND organization_id = 'org_shop'",
      customerId,
    )
    await badEvent('org_shop', { id: 'sig_again', at: day(6), customer: String(identity?.['value']) })
    await sweepAt(day(6))
    expect((await list(`/v1/cases?customerId=${customerId}`)).items.map(({ status }) => status)).toEqual([
      'open',
      'resolved',
    ])
    expect((await call('POST', `/v1/cases/${id}/reopen`, {})).status).toBe(409)
  })

  it.each([
    { why: 'an unknown outcome', action: 'resolve', body: { outcome: 'whatever' }, status: 400 },
    { why: 'no outcome', action: 'resolve', body: {}, status: 400 },
    { why: 'no body where one is needed', action: 'resolve', body: undefined, status: 400 },
    { why: 'a snooze into the past', action: 'snooze', body: { until: '2020-01-01T00:00:00Z' }, status: 400 },
    { why: 'an empty assignee', action: 'assign', body: { assignee: ' ' }, status: 400 },
    { why: 'an unknown field', action: 'acknowledge', body: { mood: 'good' }, status: 400 },
    { why: 'an unknown action', action: 'explode', body: {}, status: 404 },
  ])('answers $status to $why', async ({ action, body, status }) => {
    const { id } = await first()
    const answer = await call('POST', `/v1/cases/${id}/${action}`, body)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
  })

  it('is acknowledged without a body, too', async () => {
    const { id } = (await list('/v1/cases?status=open')).items.at(-1) as { id: string }
    const headers = { authorization: 'Bearer vg_sk_shop' }
    const response = await exports.default.fetch(`https://alerts.example/v1/cases/${id}/acknowledge`, {
      method: 'POST',
      headers,
    })
    expect(response.status).toBe(200)
  })

  it('is not there for another organization', async () => {
    const { id } = await first()
    const foreign = { authorization: 'Bearer vg_sk_other' }
    expect((await call('GET', `/v1/cases/${id}`, undefined, foreign)).status).toBe(404)
    expect((await call('POST', `/v1/cases/${id}/acknowledge`, {}, foreign)).status).toBe(404)
  })

  it('lets one of two managers through who act at once', async () => {
    const { id } = (await list('/v1/cases?status=open')).items[0] as { id: string }
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => call('POST', `/v1/cases/${id}/acknowledge`, {})),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200, 409, 409, 409, 409, 409, 409, 409,
    ])
  })
})
