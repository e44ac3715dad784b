import { describe, expect, it } from 'vitest'

import { badEvent, feedback, historySignal, marchDay } from '../signals/fixtures.ts'
import type { HistorySignal } from '../signals/index.ts'
import { assess, featuresOf, nextAssessmentAt, policyFor, tierOf } from './index.ts'

const policy = policyFor('us')
const visits = (...days: number[]) => days.map((day) => historySignal(day))
const bought = (day: number, value: number | null) => historySignal(day, { type: 'purchase', value })
const solved = (day: number) => historySignal(day, { type: 'issue_resolved' })

describe('nextAssessmentAt', () => {
  it.each<{ when: string; history: HistorySignal[]; today: number; next: number | null }>([
    { when: 'nothing is known', history: [], today: 1, next: null },
    { when: 'the customer came twice', history: visits(1, 2), today: 5, next: null },
    { when: 'an issue is open', history: [badEvent(1, 'outage', 0.6)], today: 5, next: 6 },
    { when: 'the issue is solved', history: [badEvent(1, 'outage', 0.6), solved(4)], today: 5, next: 12 },
    { when: 'an answer was bad', history: [feedback(1, -1)], today: 5, next: 12 },
    { when: 'a bad answer is years old', history: [feedback(1, -1)], today: 900, next: null },
    { when: 'a text was bad', history: [feedback(1, 0, { pNegative: 0.9 })], today: 5, next: 12 },
    { when: 'a wait was long', history: [historySignal(1, { waitMinutes: 9 })], today: 5, next: 12 },
    { when: 'silence is not unusual yet', history: visits(1, 11, 21), today: 22, next: 30 },
    { when: 'silence is unusual', history: visits(1, 11, 21), today: 31, next: 38 },
    { when: 'the year of silence ends next week', history: visits(1, 11, 21), today: 379, next: 386 },
    { when: 'the year of silence ends sooner', history: visits(1, 11, 21), today: 380, next: null },
    { when: 'the customer comes every other year', history: visits(1, 700, 1400), today: 1401, next: null },
  ])('is day $next when $when', ({ history, today, next }) => {
    const now = marchDay(today)
    const found = nextAssessmentAt(assess(history, now, policy), now)
    const minuteLater = found && next === 30 ? 60_000 : 0
    expect(found && found.getTime() - minuteLater).toBe(next === null ? null : marchDay(next).getTime())
  })

  it('comes when silence begins to tell, not before', () => {
    const history = visits(1, 11, 21)
    const due = nextAssessmentAt(assess(history, marchDay(22), policy), marchDay(22)) ?? marchDay(0)
    expect(featuresOf(history, due, policy).silence).toBeGreaterThan(0)
    expect(featuresOf(history, new Date(due.getTime() - 60_000), policy).silence).toBe(0)
  })
})

describe('featuresOf', () => {
  it('takes no negative experience for activity', () => {
    const history = [...visits(1, 11, 21), badEvent(40, 'friction', 0.3, { opensIssue: false })]
    const { lastActivityAt, medianGapDays, silentDays, silence } = featuresOf(history, marchDay(50), policy)
    expect({ lastActivityAt, medianGapDays, silentDays }).toEqual({
      lastActivityAt: marchDay(21),
      medianGapDays: 10,
      silentDays: 29,
    })
    expect(silence).toBeCloseTo(Math.log(3), 9)
  })

  it('lets the age of an open issue stand in for silence', () => {
    const silent = visits(1, 2, 3)
    const day = marchDay(90)
    const weighs = (history: HistorySignal[]) =>
      assess(history, day, policy).contributions.find(({ code }) => code === 'silence')?.contribution
    const before = 0.3 * featuresOf(silent, day, policy).silence
    expect(weighs(silent)).toBeCloseTo(before, 9)
    expect(weighs([...silent, badEvent(90, 'outage', 0.6)])).toBeCloseTo(before, 9)
    expect(weighs([...silent, badEvent(4, 'outage', 0.6)])).toBeCloseTo(
      before - 0.35 * Math.log2(1 + 86 / 7),
      9,
    )
  })

  it('adds up purchases and what they were worth', () => {
    const { purchases, totalValue } = featuresOf(
      [bought(1, 10), bought(2, null), bought(3, 5)],
      marchDay(4),
      policy,
    )
    expect({ purchases, totalValue }).toEqual({ purchases: 3, totalValue: 15 })
  })

  it.each([
    { age: 30, wait: 35 },
    { age: 31, wait: 0 },
  ])('remembers a wait of $age days ago as $wait minutes', ({ age, wait }) => {
    const history = [historySignal(1, { waitMinutes: 35 })]
    expect(featuresOf(history, marchDay(1 + age), policy).worstWaitMinutes).toBe(wait)
  })
})

describe('tierOf', () => {
  it.each([
    { p: 0.249, tier: 'none' },
    { p: 0.25, tier: 'watch' },
    { p: 0.399, tier: 'watch' },
    { p: 0.4, tier: 'alert' },
    { p: 0.599, tier: 'alert' },
    { p: 0.6, tier: 'critical' },
  ])('is $tier at $p', ({ p, tier }) => {
    expect(tierOf(p, policy.tiers)).toBe(tier)
  })
})
