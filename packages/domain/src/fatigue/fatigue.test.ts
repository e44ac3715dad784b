import { describe, expect, it } from 'vitest'

import {
  decideEligibility,
  defaultFatiguePolicy,
  quietUntil,
  stableShare,
  type AskFacts,
  type FatiguePolicy,
  type PastAsk,
  type Question,
} from './index.ts'

const now = new Date('2026-06-15T12:00:00Z')
const HOUR = 3_600_000
const DAY = 24 * HOUR
const question: Question = {
  surveyId: 'srv_1',
  kind: 'transactional',
  metric: 'csat',
  touchpoint: 'delivery',
  channel: 'web',
}
const nps: Question = { ...question, kind: 'relationship', metric: 'nps', touchpoint: 'relationship' }
const facts: AskFacts = { customerId: 'cus_1', isLive: true, optedOut: false, hasOpenCase: false, asks: [] }
const ask = (ago: number, over: Partial<PastAsk> = {}): PastAsk => ({
  at: now.getTime() - ago,
  kind: 'transactional',
  metric: 'csat',
  touchpoint: 'delivery',
  ...over,
})
const related = (ago: number, metric = 'nps') =>
  ask(ago, { kind: 'relationship', metric, touchpoint: 'relationship' })

interface Case {
  when: string
  asked?: Question
  known?: Partial<AskFacts>
  policy?: Partial<FatiguePolicy>
  is: string[]
}

describe('decideEligibility', () => {
  it.each<Case>([
    { when: 'nobody ever asked', is: [] },
    { when: 'the survey is not live', known: { isLive: false }, is: ['survey_not_live'] },
    { when: 'the customer opted out', known: { optedOut: true }, is: ['opted_out'] },
    { when: 'a case is open', known: { hasOpenCase: true }, is: ['open_case'] },
    {
      when: 'somebody asked about another touchpoint just under a day ago',
      known: { asks: [ask(DAY - 1, { touchpoint: 'x' })] },
      is: ['floor'],
    },
    {
      when: 'somebody asked about another touchpoint a day ago',
      known: { asks: [ask(DAY, { touchpoint: 'x' })] },
      is: [],
    },
    {
      when: 'this touchpoint was asked about just under a week ago',
      known: { asks: [ask(7 * DAY - 1)] },
      is: ['touchpoint_cooldown'],
    },
    { when: 'this touchpoint was asked about a week ago', known: { asks: [ask(7 * DAY)] }, is: [] },
    {
      when: 'another relationship survey was just under 30 days ago',
      asked: nps,
      known: { asks: [related(30 * DAY - 1, 'csat')] },
      is: ['metric_cooldown'],
    },
    {
      when: 'another relationship survey was 30 days ago',
      asked: nps,
      known: { asks: [related(30 * DAY, 'csat')] },
      is: [],
    },
    {
      when: 'NPS was asked just under 90 days ago',
      asked: nps,
      known: { asks: [related(90 * DAY - 1)] },
      is: ['metric_cooldown'],
    },
    { when: 'NPS was asked 90 days ago', asked: nps, known: { asks: [related(90 * DAY)] }, is: [] },
    { when: 'a transactional survey was yesterday', asked: nps, known: { asks: [ask(DAY)] }, is: [] },
    {
      when: 'an employee is asked after a day',
      asked: { ...question, kind: 'employee' },
      known: { asks: [ask(DAY)] },
      is: [],
    },
    { when: 'nobody is in the sample', policy: { sampling: 0 }, is: ['not_sampled'] },
    {
      when: 'all reasons hold',
      asked: { ...nps, channel: 'email' },
      known: { isLive: false, optedOut: true, hasOpenCase: true, asks: [related(1)] },
      policy: { sampling: 0, quietHours: { from: 11, to: 13 } },
      is: [
        'survey_not_live',
        'opted_out',
        'open_case',
        'floor',
        'metric_cooldown',
        'metric_cooldown',
        'quiet_hours',
        'not_sampled',
      ],
    },
  ])('says $is when $when', ({ asked = question, known, policy, is }) => {
    const refusals = decideEligibility(
      asked,
      { ...facts, ...known },
      { ...defaultFatiguePolicy, ...policy },
      now,
      'UTC',
    )
    expect(refusals.map(({ code }) => code)).toEqual(is)
  })

  it('says until when', () => {
    const [refusal] = decideEligibility(
      question,
      { ...facts, asks: [ask(HOUR)] },
      defaultFatiguePolicy,
      now,
      'UTC',
    )
    expect(refusal).toEqual({ code: 'floor', until: new Date(now.getTime() + 23 * HOUR) })
  })
})

describe('quietUntil', () => {
  const night = { from: 21, to: 8 }
  it.each([
    { at: '20:59', zone: 'UTC', until: null },
    { at: '21:00', zone: 'UTC', until: '2026-06-16T08:00:00.000Z' },
    { at: '07:59', zone: 'UTC', until: '2026-06-15T08:00:00.000Z' },
    { at: '08:00', zone: 'UTC', until: null },
    { at: '19:00', zone: 'Europe/Madrid', until: '2026-06-16T06:00:00.000Z' },
    { at: '12:00', zone: 'America/Lima', until: '2026-06-15T13:00:00.000Z' },
  ])('is $until at $at in $zone', ({ at, zone, until }) => {
    const told = quietUntil(night, 'email', new Date(`2026-06-15T${at}:00Z`), zone)
    expect(told?.toISOString() ?? null).toBe(until)
  })

  it('leaves a page alone', () => {
    expect(quietUntil(night, 'web', new Date('2026-06-15T23:00:00Z'), 'UTC')).toBeNull()
    expect(quietUntil(null, 'email', new Date('2026-06-15T23:00:00Z'), 'UTC')).toBeNull()
  })
})

describe('stableShare', () => {
  it('spreads people evenly, and each always to the same place', () => {
    const shares = Array.from({ length: 10_000 }, (_, i) => stableShare(`cus_${i} srv_1`))
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const inside = shares.filter((share) => share >= tenth / 10 && share < (tenth + 1) / 10).length
      expect(Math.abs(inside - 1_000)).toBeLessThan(150)
    }
    expect(stableShare('cus_1 srv_1')).toBe(stableShare('cus_1 srv_1'))
  })
})
