import { describe, expect, it } from 'vitest'

import { badEvent, historySignal, marchDay } from '../signals/fixtures.ts'
import { ruleOn } from '../rules/fixtures.ts'
import { customerOf, trialOf } from './fixtures.ts'
import { becameAfter, leavingsOf, lifeSignsOf } from './leaving.ts'
import type { TrialCustomer } from './trial.ts'

const trial = trialOf(ruleOn('signal', [['negative', 'is', true]]))
const outcome = (day: number, kind: 'churned' | 'stayed' | 'returned') => ({
  outcome: kind,
  at: marchDay(day),
  value: null,
})
const purchase = (day: number) => historySignal(day, { type: 'purchase', id: `sig_p${day}` })

describe('becameAfter', () => {
  it.each<{ when: string; of: Partial<TrialCustomer>; now?: number; inactivity?: boolean; became: string }>([
    { when: 'nothing is told and the horizon is over', of: {}, now: 100, became: 'stayed' },
    { when: 'nothing is told and the horizon is not over', of: {}, now: 99, became: 'pending' },
    {
      when: 'they left on the last day of the horizon',
      of: { outcomes: [outcome(100, 'churned')] },
      became: 'left',
    },
    { when: 'they left a day after it', of: { outcomes: [outcome(101, 'churned')] }, became: 'stayed' },
    { when: 'they had left before', of: { outcomes: [outcome(9, 'churned')] }, became: 'stayed' },
    {
      when: 'they stayed after all',
      of: { outcomes: [outcome(20, 'churned'), outcome(40, 'stayed')] },
      became: 'stayed',
    },
    { when: 'a case was lost', of: { cases: [{ outcome: 'lost', at: marchDay(30) }] }, became: 'left' },
    {
      when: 'a case was saved',
      of: { cases: [{ outcome: 'saved', at: marchDay(30) }] },
      now: 50,
      became: 'stayed',
    },
    {
      when: 'nobody tells and they bought again',
      of: { signals: [purchase(5), purchase(30)] },
      inactivity: true,
      became: 'stayed',
    },
    {
      when: 'nobody tells and they never bought again',
      of: { signals: [purchase(5), purchase(8)] },
      inactivity: true,
      became: 'left',
    },
    {
      when: 'nobody tells and it is too early',
      of: { signals: [purchase(5), purchase(8)] },
      now: 90,
      inactivity: true,
      became: 'pending',
    },
    {
      when: 'nobody tells and nobody ever bought',
      of: { signals: [badEvent(10, 'outage', 0.6)] },
      inactivity: true,
      became: 'pending',
    },
  ])('says $became when $when', ({ of, now = 300, inactivity = false, became }) => {
    const signs = lifeSignsOf(customerOf(of))
    expect(becameAfter(signs, marchDay(10), { ...trial, now: marchDay(now), inactivity })).toBe(became)
  })
})

describe('leavingsOf', () => {
  const days = (of: Partial<TrialCustomer>, over: Partial<typeof trial> = {}) =>
    leavingsOf(lifeSignsOf(customerOf(of)), { ...trial, ...over }).map(({ at }) => at)
  it.each<{ when: string; of: Partial<TrialCustomer>; at: number[] }>([
    { when: 'nothing is told', of: {}, at: [] },
    { when: 'they left', of: { outcomes: [outcome(50, 'churned')] }, at: [50] },
    {
      when: 'it was told twice',
      of: { outcomes: [outcome(50, 'churned')], cases: [{ outcome: 'lost', at: marchDay(52) }] },
      at: [50],
    },
    {
      when: 'they came back and left again',
      of: { outcomes: [outcome(50, 'churned'), outcome(170, 'returned'), outcome(200, 'churned')] },
      at: [50, 200],
    },
    {
      when: 'they stayed in the end',
      of: { outcomes: [outcome(50, 'churned'), outcome(60, 'stayed')] },
      at: [],
    },
    { when: 'it lies ahead', of: { outcomes: [outcome(301, 'churned')] }, at: [] },
  ])('finds $at when $when', ({ of, at }) => {
    expect(days(of)).toEqual(at.map(marchDay))
  })

  it('reads a long silence where nobody tells', () => {
    const signals = [purchase(1), purchase(11), purchase(21)]
    expect(days({ signals })).toEqual([])
    expect(days({ signals }, { inactivity: true })).toEqual([marchDay(111)])
    expect(days({ signals }, { inactivity: true, now: marchDay(111) })).toEqual([])
  })
})
