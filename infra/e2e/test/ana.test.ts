import { anaStory } from '@vigia/seed/ana'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { liveDay, moment, storyDays, sweepHour } from '../src/ana.ts'
import { createOrganization, type Json, type Organization } from '../src/organization.ts'
import { startReceiver } from '../src/receiver.ts'

interface Told {
  type: string
  data: { probability: number; tier: string; message: { subject: Texts; text: Texts; nextStep: Texts } }
}
interface Texts {
  es: string
  en: string
}

let shop: Organization
let receiver: Awaited<ReturnType<typeof startReceiver>>
let secret = ''
let customerId = ''
/** By day: the risk after that day's sweep, and how many alerts had arrived by then. */
const days = new Map<number, { probability: number; tier: string; alerts: number; cases: number }>()

const alerts = (): Told[] =>
  receiver.received.map(
    ({ headers, body }) => new Webhook(secret).verify(body, headers as Record<string, string>) as Told,
  )

async function look(day: number) {
  const at = moment(day, sweepHour)
  const { body: risks } = await shop.send('GET', '/v1/risks', undefined, at)
  const { body: cases } = await shop.send('GET', '/v1/cases', undefined, at)
  const [risk] = risks['items'] as Json[]
  customerId = String(risk?.['customerId'])
  days.set(day, {
    probability: Number(risk?.['probability']),
    tier: String(risk?.['tier']),
    alerts: receiver.received.length,
    cases: (cases['items'] as Json[]).length,
  })
}

beforeAll(async () => {
  shop = await createOrganization(inject('baseUrl'), 'ana')
  receiver = await startReceiver()
  const { body } = await shop.send('POST', '/v1/destinations', {
    kind: 'webhook',
    url: receiver.url,
    language: 'es',
  })
  secret = String(body['secret'])
  for (const day of storyDays) {
    await liveDay(shop, day)
    await look(day)
  }
})

afterAll(() => receiver.stop())

describe('Ana', () => {
  it.each([
    { day: 0, what: 'buys, happy', low: 0, high: 0.08, tier: 'none', alerts: 0 },
    { day: 3, what: 'gets a broken seat', low: 0.1, high: 0.25, tier: 'none', alerts: 0 },
    { day: 4, what: 'waits 35 minutes on the phone', low: 0.3, high: 0.5, tier: 'alert', alerts: 1 },
    { day: 11, what: 'hears nothing for a week', low: 0.4, high: 0.6, tier: 'alert', alerts: 1 },
    { day: 18, what: 'calls again', low: 0.6, high: 0.8, tier: 'critical', alerts: 2 },
    { day: 25, what: 'still waits', low: 0.6, high: 0.8, tier: 'critical', alerts: 2 },
    { day: 26, what: 'takes the bicycle back', low: 0.8, high: 1, tier: 'critical', alerts: 3 },
    { day: 27, what: 'writes angry posts', low: 0.85, high: 1, tier: 'critical', alerts: 3 },
  ])(
    'on day $day $what: the risk is $tier, $alerts alerts so far',
    ({ day, low, high, tier, alerts: sent }) => {
      const seen = days.get(day)
      expect(seen).toMatchObject({ tier, alerts: sent, cases: sent > 0 ? 1 : 0 })
      expect(seen?.probability).toBeGreaterThanOrEqual(low)
      expect(seen?.probability).toBeLessThanOrEqual(high)
    },
  )

  it('is told to a manager 23 days before the posts, and no later than the first call', () => {
    expect(days.get(3)?.alerts).toBe(0)
    expect(days.get(4)?.alerts).toBe(1)
  })

  it('rises while nothing happens', () => {
    expect(days.get(25)?.probability).toBeGreaterThan(days.get(18)?.probability ?? 1)
  })

  it('has reasons that a person understands, in Spanish and in English, on a signature that verifies', () => {
    const [first, second] = alerts()
    expect(first?.type).toBe('alert.opened')
    expect(first?.data.message.text.es).toMatch(/producto defectuoso, espera larga/)
    expect(first?.data.message.text.en).toMatch(/defective product, long wait/)
    expect(second?.type).toBe('alert.escalated')
    expect(second?.data.message.text.es).toMatch(/sin resolver desde hace 14 días \(asiento; \+\d+ puntos\)/)
    expect(second?.data.message.text.en).toMatch(/unresolved for 14 days \(asiento; \+\d+ points\)/)
    expect(second?.data.message.subject.es).toMatch(/^Ana Ruiz: el riesgo ya es crítico/)
    expect(second?.data.message.nextStep.en).toMatch(/^Call Ana Ruiz today/)
  })

  it('is one customer over every channel, with one timeline of what was said, happened and was done', async () => {
    const { body } = await shop.send('GET', `/v1/customers/${customerId}/timeline?limit=200`)
    const items = body['items'] as { kind: string; channel?: string; at: string }[]
    const channels = new Set(items.flatMap(({ channel }) => channel ?? []))
    expect([...channels].toSorted((a, b) => a.localeCompare(b))).toEqual(['phone', 'social', 'store', 'web'])
    expect(new Set(items.map(({ kind }) => kind))).toEqual(
      new Set(['feedback', 'event', 'risk', 'case', 'alert']),
    )
    expect(items.map(({ at }) => at)).toEqual(
      items.map(({ at }) => at).toSorted((a, b) => b.localeCompare(a)),
    )
  })

  it('leaves rollups that agree with the raw signals', async () => {
    const verified = await fetch(`${inject('baseUrl')}/__dev/verify?organization=${shop.id}`)
    expect(await verified.json()).toEqual({ signals: anaStory.length, differences: [] })
  })
})
