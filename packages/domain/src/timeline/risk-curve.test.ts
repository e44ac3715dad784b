import { describe, expect, it } from 'vitest'

import { policyFor } from '../risk/index.ts'
import { badEvent, historySignal, marchDay } from '../signals/fixtures.ts'
import { riskCurve } from './index.ts'

const policy = policyFor('us')
const days = (history: Parameters<typeof riskCurve>[0], now: Date) =>
  riskCurve(history, now, policy).map(({ at }) => (at.getTime() - marchDay(1).getTime()) / 86_400_000 + 1)

describe('riskCurve', () => {
  it.each([
    { when: 'nothing is known', history: [], now: marchDay(20), points: [20] },
    { when: 'nothing bad happened', history: [historySignal(1)], now: marchDay(20), points: [1, 20] },
    {
      when: 'an issue is open',
      history: [badEvent(3, 'product_defect', 0.8)],
      now: marchDay(20),
      points: [3, 10, 17, 20],
    },
    {
      when: 'two signals share an instant',
      history: [historySignal(1, { id: 'a' }), historySignal(1, { id: 'b' })],
      now: marchDay(5),
      points: [1, 5],
    },
    { when: 'a signal is of now', history: [historySignal(5)], now: marchDay(5), points: [5] },
    {
      when: 'signals lie ahead',
      history: [historySignal(1), badEvent(9, 'product_defect', 0.8)],
      now: marchDay(5),
      points: [1, 5],
    },
  ])('has points at days $points when $when', ({ history, now, points }) => {
    expect(days(history, now)).toEqual(points)
  })

  it('rises while an issue stays open, and falls when it is solved', () => {
    const history = [badEvent(3, 'product_defect', 0.8), historySignal(24, { type: 'issue_resolved' })]
    const [opened, week, fortnight, solved] = riskCurve(history, marchDay(24), policy)
    const risks = [opened, week, fortnight].map((moment) => moment?.probability ?? 0)
    expect(risks).toEqual(risks.toSorted((a, b) => a - b))
    expect(solved?.probability ?? 1).toBeLessThan(risks[2] ?? 0)
  })

  it('tells what each step adds, and nothing between the steps', () => {
    const history = [badEvent(3, 'product_defect', 0.8), historySignal(24, { type: 'issue_resolved' })]
    const curve = riskCurve(history, marchDay(40), policy)
    const [opened, between] = curve
    const solved = curve.find(({ at }) => at.getTime() === marchDay(24).getTime())
    expect(opened?.before).toBeCloseTo(0.05, 2)
    expect(opened?.probability ?? 0).toBeGreaterThan(opened?.before ?? 1)
    expect(between?.before).toBeNull()
    expect(solved?.probability ?? 1).toBeLessThan(solved?.before ?? 0)
    expect(curve.at(-1)?.before).toBeNull()
  })

  it('never has more than 150 points, and reaches to now', () => {
    const history = Array.from({ length: 300 }, (_, i) => badEvent(i * 3, 'outage', 0.6))
    const now = marchDay(1_400)
    const curve = riskCurve(history, now, policy)
    expect(curve.length).toBeLessThanOrEqual(150)
    expect(curve.at(-1)?.at).toEqual(now)
  })
})
