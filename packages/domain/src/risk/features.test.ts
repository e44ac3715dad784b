import { describe, expect, it } from 'vitest'

import { badEvent, feedback, historySignal, marchDay } from '../signals/fixtures.ts'
import type { HistorySignal } from '../signals/index.ts'
import { defaultBgNbd, featuresOf, policyFor, probabilityAlive } from './index.ts'
import type { RiskFeatures } from './index.ts'

const policy = policyFor('us')
const bought = (day: number, value = 10) =>
  historySignal(day, { id: `sig_${day}_${value}`, type: 'purchase', value, touchpoint: 'checkout' })
const visit = (day: number) => historySignal(day)
const featuresOn = (day: number, history: HistorySignal[]) => featuresOf(history, marchDay(day), policy)

describe('featuresOf', () => {
  it.each<{ of: string; history: HistorySignal[]; day: number; features: Partial<RiskFeatures> }>([
    {
      of: 'nobody',
      history: [],
      day: 9,
      features: { tenureDays: null, lastExperience: null, lapse: null, buying: null, lastTouchpoint: null },
    },
    {
      of: 'a visitor',
      history: [visit(1), visit(4)],
      day: 9,
      features: { tenureDays: 8, activities: 2, silentDays: 5, stage: 'use', lastTouchpoint: 'product' },
    },
    {
      of: 'somebody of whom only trouble is known',
      history: [badEvent(1, 'outage', 0.6)],
      day: 9,
      features: { tenureDays: null, activities: 0, silentDays: null, stage: null },
    },
    {
      of: 'somebody whose problem we solved',
      history: [visit(1), historySignal(5, { type: 'issue_resolved', touchpoint: 'call-center' })],
      day: 9,
      features: { activities: 1, silentDays: 8, lastTouchpoint: 'product' },
    },
    {
      of: 'who bought twice on one day',
      history: [bought(1), bought(1, 20)],
      day: 9,
      features: { purchases: 2, lapse: null, daysSincePurchase: 8, buying: { x: 0, tx: 0, T: 8 } },
    },
    {
      of: 'who bought on two days',
      history: [bought(1), bought(5)],
      day: 9,
      features: {
        lapse: 1 - probabilityAlive(1, 4, 8, defaultBgNbd),
        daysSincePurchase: 4,
        buying: { x: 1, tx: 4, T: 8 },
      },
    },
    {
      of: 'who bought 89 days ago',
      history: [bought(1), bought(50, 20)],
      day: 90,
      features: { recentPurchases: 2, recentValue: 30, purchases: 2, totalValue: 30 },
    },
    {
      of: 'who bought 90 days ago',
      history: [bought(1), bought(50, 20)],
      day: 91,
      features: { recentPurchases: 1, recentValue: 20, purchases: 2, totalValue: 30 },
    },
    {
      of: 'who regretted a purchase',
      history: [bought(1), { ...bought(5), negative: true, severity: 0.5, experience: -0.5 }],
      day: 9,
      features: { purchases: 1, recentPurchases: 1, lapse: null, daysSincePurchase: 8 },
    },
  ])('knows $of', ({ history, day, features }) => {
    expect(featuresOn(day, history)).toMatchObject(features)
  })

  it.each([
    { when: 'the last was good', answers: [-1, 0.8], last: 0.8 },
    { when: 'the last was bad', answers: [0.8, -1], last: -1 },
    { when: 'the worse came before', answers: [0.8, -1, -0.5], last: -1 },
    { when: 'a good one ended it', answers: [-1, 0.2], last: 0.2 },
  ])('takes the last experience for $last when $when', ({ answers, last }) => {
    const history = answers.map((experience, index) => feedback(1 + index, experience))
    expect(featuresOn(9, history).lastExperience).toBe(last)
  })

  it('does not take a low score that is negative for a good experience', () => {
    const detractor = feedback(1, 0.2, { metric: 'nps', score: 6, negative: true, severity: 0.5 })
    expect(featuresOn(1, [detractor])).toMatchObject({ lastExperience: 0, experience: 0 })
  })

  it('weighs good answers against bad ones, as they fade', () => {
    expect(featuresOn(61, [feedback(1, 1)]).experience).toBeCloseTo(Math.log(1.5), 9)
    expect(featuresOn(1, [feedback(1, 1), feedback(1, -1, { id: 'sig_0' })]).experience).toBeCloseTo(0, 9)
  })

  it('leaves out what employees say', () => {
    expect(featuresOn(2, [feedback(1, -1, { metric: 'enps', negative: false })]).lastExperience).toBeNull()
  })

  it('keeps to the newest 300 gaps', () => {
    const slow = Array.from({ length: 300 }, (_, index) => visit(1 + 10 * index))
    const daily = Array.from({ length: 300 }, (_, index) => visit(2992 + index))
    expect(featuresOn(4000, slow).medianGapDays).toBe(10)
    expect(featuresOn(4000, [...slow, ...daily]).medianGapDays).toBe(1)
  })
})
