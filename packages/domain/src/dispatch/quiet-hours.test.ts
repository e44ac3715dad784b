import { describe, expect, it } from 'vitest'

import { planDispatch, quietUntil } from './index.ts'

const night = { from: '21:30', to: '08:00' }
const noon = { from: '12:00', to: '14:00' }

describe('quietUntil', () => {
  it.each([
    { quiet: night, at: '2026-03-04T20:29:59Z', until: null },
    { quiet: night, at: '2026-03-04T20:30:00Z', until: '2026-03-05T07:00:00Z' },
    { quiet: night, at: '2026-03-04T23:00:00Z', until: '2026-03-05T07:00:00Z' },
    { quiet: night, at: '2026-03-05T06:59:59Z', until: '2026-03-05T07:00:00Z' },
    { quiet: night, at: '2026-03-05T07:00:00Z', until: null },
    { quiet: noon, at: '2026-03-04T10:59:00Z', until: null },
    { quiet: noon, at: '2026-03-04T11:00:00Z', until: '2026-03-04T13:00:00Z' },
    { quiet: noon, at: '2026-03-04T13:00:00Z', until: null },
    { quiet: { from: '00:00', to: '24:00' }, at: '2026-03-04T11:00:00Z', until: '2026-03-04T23:00:00Z' },
    { quiet: { from: '09:00', to: '09:00' }, at: '2026-03-04T08:00:00Z', until: null },
    { quiet: { from: 'noon', to: '14:00' }, at: '2026-03-04T11:00:00Z', until: null },
    { quiet: null, at: '2026-03-04T23:00:00Z', until: null },
    // The clock goes forward at 02:00 on 29 March, and back at 03:00 on 25 October.
    { quiet: night, at: '2026-03-28T22:00:00Z', until: '2026-03-29T06:00:00Z' },
    { quiet: { from: '01:00', to: '02:30' }, at: '2026-03-29T00:59:00Z', until: '2026-03-29T01:00:00Z' },
    { quiet: night, at: '2026-10-24T22:00:00Z', until: '2026-10-25T07:00:00Z' },
    { quiet: { from: '01:00', to: '02:30' }, at: '2026-10-25T00:15:00Z', until: '2026-10-25T00:30:00Z' },
    { quiet: { from: '01:00', to: '02:30' }, at: '2026-10-25T01:15:00Z', until: null },
  ])('of $quiet at $at is $until', ({ quiet, at, until }) => {
    expect(quietUntil(quiet, new Date(at), 'Europe/Madrid')).toEqual(until === null ? null : new Date(until))
  })
})

describe('in quiet hours', () => {
  const recipient = (quiet: { from: string; to: string }, budgetPerDay: number | null) => [
    { id: 'mgr_ana', budgetPerDay, quiet },
  ]
  const fate = (tier: 'alert' | 'critical', at: string, recipients: ReturnType<typeof recipient>) => {
    const [only] = planDispatch({
      waiting: [
        {
          id: 'dlv_1',
          alertId: 'alt_1',
          recipient: 'mgr_ana',
          kind: 'opened',
          tier,
          probability: 0.5,
          value: 10,
          createdAt: new Date(at),
          case: null,
          isSuperseded: false,
          isDestinationOn: true,
        },
      ],
      recipients,
      used: new Map(),
      now: new Date(at),
      timeZone: 'Europe/Madrid',
    })
    return only?.does === 'hold' ? `${only.reason} until ${only.until.toISOString()}` : only?.does
  }

  it.each([
    { tier: 'alert', quiet: night, budget: 10, becomes: 'quiet_hours until 2026-03-05T07:00:00.000Z' },
    { tier: 'alert', quiet: night, budget: null, becomes: 'quiet_hours until 2026-03-05T07:00:00.000Z' },
    { tier: 'critical', quiet: night, budget: 10, becomes: 'release' },
    { tier: 'critical', quiet: night, budget: 0, becomes: 'budget until 2026-03-04T23:00:00.000Z' },
  ] as const)(
    'what is $tier within a budget of $budget becomes $becomes',
    ({ tier, quiet, budget, becomes }) => {
      expect(fate(tier, '2026-03-04T22:00:00Z', recipient(quiet, budget))).toBe(becomes)
    },
  )

  it.each([
    { quiet: { from: '22:00', to: '09:30' }, until: '2026-03-05T08:30:00.000Z' },
    { quiet: { from: '22:00', to: '07:30' }, until: '2026-03-05T07:00:00.000Z' },
  ])('what the budget held back comes in the morning, after $quiet.to', ({ quiet, until }) => {
    expect(fate('alert', '2026-03-04T11:00:00Z', recipient(quiet, 0))).toBe(`budget until ${until}`)
  })
})
