import { describe, expect, it } from 'vitest'

import type { Tier } from '../risk/index.ts'
import { planDispatch } from './index.ts'
import type { DispatchInput, Fate, WaitingCase, WaitingDelivery } from './index.ts'

const timeZone = 'Europe/Madrid'
/** 12:00 in Madrid. */
const now = new Date('2026-03-04T11:00:00Z')
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

const open: WaitingCase = {
  status: 'open',
  acknowledgedAt: null,
  contactedAt: null,
  snoozedUntil: null,
  lastActionAt: null,
}

const waits = (id: string, more: Partial<WaitingDelivery> = {}): WaitingDelivery => ({
  id,
  alertId: `alt_${id}`,
  recipient: 'mgr_ana',
  kind: 'opened',
  tier: 'alert',
  probability: 0.5,
  value: 100,
  createdAt: before(1),
  case: open,
  isSuperseded: false,
  isDestinationOn: true,
  ...more,
})

const ana = { id: 'mgr_ana', budgetPerDay: 10, quiet: null }
const many = (n: number, more: Partial<WaitingDelivery> = {}, name = 'd') =>
  Array.from({ length: n }, (_, i) => waits(`${name}${String(i).padStart(2, '0')}`, more))
const told = (...tiers: Tier[]) =>
  new Map([['mgr_ana', new Map(tiers.map((tier, i) => [`alt_told${i}`, tier]))]])

const plan = (waiting: WaitingDelivery[], more: Partial<DispatchInput> = {}) =>
  planDispatch({ waiting, recipients: [ana], used: new Map(), now, timeZone, ...more })

const said = (fate: Fate | undefined) => {
  if (fate?.does === 'hold') return `${fate.reason} until ${fate.until.toISOString()}`
  return fate?.does === 'drop' ? fate.reason : fate?.does
}
const one = (waiting: Partial<WaitingDelivery>, more: Partial<DispatchInput> = {}) =>
  said(plan([waits('d', waiting)], more)[0])
const released = (fates: Fate[]) => fates.flatMap(({ does, id }) => (does === 'release' ? [id] : []))

describe('a budget', () => {
  it.each([
    { budget: 10, alerts: 7, critical: 10 },
    { budget: 9, alerts: 7, critical: 9 },
    { budget: 4, alerts: 3, critical: 4 },
    { budget: 3, alerts: 2, critical: 3 },
    { budget: 2, alerts: 2, critical: 2 },
    { budget: 1, alerts: 1, critical: 1 },
    { budget: 0, alerts: 0, critical: 0 },
  ])('of $budget lets $alerts alerts go, or $critical critical ones', ({ budget, alerts, critical }) => {
    const recipients = [{ ...ana, budgetPerDay: budget }]
    expect(released(plan(many(20), { recipients }))).toHaveLength(alerts)
    expect(released(plan(many(20, { tier: 'critical' }), { recipients }))).toHaveLength(critical)
    const both = [...many(20), ...many(20, { tier: 'critical' }, 'c')]
    expect(released(plan(both, { recipients }))).toHaveLength(budget)
  })

  it.each([
    { when: 'six alerts were told', used: told(...many(6).map(() => 'alert' as const)), left: 1 },
    { when: 'seven alerts were told', used: told(...many(7).map(() => 'alert' as const)), left: 0 },
    { when: 'three critical ones were told', used: told('critical', 'critical', 'critical'), left: 7 },
    { when: 'four critical ones were told', used: told(...many(4).map(() => 'critical' as const)), left: 6 },
    { when: 'ten critical ones were told', used: told(...many(10).map(() => 'critical' as const)), left: 0 },
  ])('lets $left more alerts go when $when today', ({ used, left }) => {
    expect(released(plan(many(20), { used }))).toHaveLength(left)
  })

  it('counts an alert that reaches one manager in two places once', () => {
    const twice = many(7).flatMap((first) => [first, { ...first, id: `${first.id}_mail` }])
    expect(released(plan(twice))).toHaveLength(14)
    expect(one({ alertId: 'alt_told0' }, { used: told(...many(10).map(() => 'alert' as const)) })).toBe(
      'release',
    )
  })

  it('is of each recipient alone, and a webhook of nobody has none', () => {
    const hook = { id: 'dst_hook', budgetPerDay: null, quiet: null }
    const fates = plan([...many(12), ...many(50, { recipient: 'dst_hook' }, 'h')], {
      recipients: [ana, hook],
    })
    expect(released(fates)).toHaveLength(57)
  })

  it.each([
    { tier: 'alert', budget: 1, until: '2026-03-05T07:00:00.000Z' },
    { tier: 'critical', budget: 1, until: '2026-03-04T23:00:00.000Z' },
  ] as const)('that is spent holds what is $tier until $until', ({ tier, budget, until }) => {
    const recipients = [{ ...ana, budgetPerDay: budget }]
    expect(one({ tier }, { recipients, used: told('alert') })).toBe(`budget until ${until}`)
  })
})

describe('what waits', () => {
  it('goes by what can still be saved: critical first, then by expected loss, then by time', () => {
    const fates = plan([
      waits('late', { value: 100, createdAt: before(1) }),
      waits('early', { value: 100, createdAt: before(9) }),
      waits('rich', { value: 1_000 }),
      waits('lost', { value: 1_000, probability: 0.99 }),
      waits('unknown', { value: null }),
      waits('critical', { value: 1, tier: 'critical', probability: 0.6 }),
    ])
    expect(fates.map(({ id, expectedLoss }) => [id, Number(expectedLoss.toFixed(2))])).toEqual([
      ['critical', 0.6],
      ['rich', 500],
      ['early', 50],
      ['late', 50],
      ['unknown', 50],
      ['lost', 24.75],
    ])
  })

  it.each<{ of: string; waiting: WaitingDelivery[]; losses: number[] }>([
    { of: 'unknown worth alone', waiting: [waits('a', { value: null })], losses: [0.5] },
    {
      of: 'no customer',
      waiting: [waits('m', { kind: 'metric', case: null, probability: 0, value: null }), waits('a')],
      losses: [50, 50],
    },
    {
      of: 'no customer alone',
      waiting: [waits('m', { case: null, probability: 0, value: null })],
      losses: [0],
    },
    { of: 'no worth', waiting: [waits('a', { value: 0 })], losses: [0] },
  ])('of $of has its rank', ({ waiting, losses }) => {
    expect(plan(waiting).map(({ expectedLoss }) => expectedLoss)).toEqual(losses)
  })

  it.each<{ when: string; waiting: Partial<WaitingDelivery>; becomes: string }>([
    { when: 'nobody did anything', waiting: {}, becomes: 'release' },
    { when: 'the case was closed', waiting: { case: { ...open, status: 'resolved' } }, becomes: 'resolved' },
    {
      when: 'the customer was contacted after it',
      waiting: { case: { ...open, contactedAt: now } },
      becomes: 'contacted',
    },
    {
      when: 'the customer was contacted before it',
      waiting: { case: { ...open, contactedAt: before(2) } },
      becomes: 'release',
    },
    {
      when: 'it was acknowledged after it',
      waiting: { case: { ...open, acknowledgedAt: now } },
      becomes: 'acknowledged',
    },
    {
      when: 'it was acknowledged as it was written',
      waiting: { case: { ...open, acknowledgedAt: before(1) } },
      becomes: 'release',
    },
    {
      when: 'nobody was in touch in time, only acknowledged',
      waiting: { kind: 'overdue', isSuperseded: true, case: { ...open, acknowledgedAt: now } },
      becomes: 'release',
    },
    {
      when: 'nobody was in touch in time, until now',
      waiting: { kind: 'overdue', case: { ...open, contactedAt: now } },
      becomes: 'contacted',
    },
    { when: 'a later alert says more', waiting: { isSuperseded: true }, becomes: 'superseded' },
    { when: 'the manager is gone', waiting: { recipient: 'mgr_gone' }, becomes: 'recipient_gone' },
    {
      when: 'its destination is off',
      waiting: { isDestinationOn: false },
      becomes: 'destination_off until 2026-03-04T12:00:00.000Z',
    },
    {
      when: 'its destination was off for three days',
      waiting: { isDestinationOn: false, createdAt: before(4_320) },
      becomes: 'destination_off',
    },
    {
      when: 'it was put off after it',
      waiting: { case: { ...open, snoozedUntil: new Date('2026-03-06T08:00:00Z'), lastActionAt: now } },
      becomes: 'snoozed until 2026-03-06T08:00:00.000Z',
    },
    {
      when: 'it had been put off before',
      waiting: { case: { ...open, snoozedUntil: new Date('2026-03-06T08:00:00Z'), lastActionAt: before(2) } },
      becomes: 'release',
    },
    {
      when: 'the time it was put off to is over',
      waiting: { case: { ...open, snoozedUntil: now, lastActionAt: now } },
      becomes: 'release',
    },
    { when: 'it is about a metric', waiting: { case: null, kind: 'metric' }, becomes: 'release' },
  ])('says $becomes when $when', ({ waiting, becomes }) => {
    expect(one(waiting)).toBe(becomes)
  })

  it.each([
    { hours: 71.99, becomes: 'budget until 2026-03-05T07:00:00.000Z' },
    { hours: 72, becomes: 'digest_only' },
  ])('is left to the digest after three days: $hours hours', ({ hours, becomes }) => {
    const recipients = [{ ...ana, budgetPerDay: 0 }]
    expect(one({ createdAt: before(hours * 60) }, { recipients })).toBe(becomes)
    expect(one({ createdAt: before(hours * 60) })).toBe('release')
  })
})
