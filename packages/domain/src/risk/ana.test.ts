import { describe, expect, it } from 'vitest'

import { badEvent, feedback, historySignal, marchDay } from '../signals/fixtures.ts'
import type { HistorySignal } from '../signals/index.ts'
import { assess, assessFeatures, featuresOf, headline, noFeatures, policyFor } from './index.ts'
import type { Region, Tier } from './index.ts'

/** Ana's day 0 is the first of March. */
const dayOf = (day: number) => marchDay(day + 1)
const at = (day: number, fields: Partial<HistorySignal>) => ({ at: dayOf(day), issue: 'asiento', ...fields })
const support = { touchpoint: 'call-center', channel: 'phone' } as const

const story: HistorySignal[] = [
  historySignal(0, { at: dayOf(0), type: 'purchase', experience: 0.3, value: 1200, channel: 'store' }),
  feedback(1, 1, { id: 'sig_0b', at: dayOf(0), metric: 'csat', score: 5 }),
  badEvent(3, 'product_defect', 0.8, at(3, { pNegative: 0.7 })),
  badEvent(4, 'long_wait', 0.7, at(4, { ...support, waitMinutes: 35, pNegative: 0.8 })),
  badEvent(18, 'repeated_contact', 0.5, at(18, { ...support, waitMinutes: 10, pNegative: 0.85 })),
  badEvent(26, 'broken_promise', 0.8, at(26, { touchpoint: 'store', channel: 'store', pNegative: 0.92 })),
  feedback(27, -1, { at: dayOf(27), severity: 1, channel: 'social', touchpoint: 'social', pNegative: 0.97 }),
]
const solved = historySignal(10, { at: dayOf(10), type: 'issue_resolved', experience: 0.3, issue: 'asiento' })
const solvedStory = [...story.filter(({ at: when }) => when < dayOf(10)), solved]

/** Ana's usual gap of 60 days is known from before this story. */
function riskOf(history: HistorySignal[], day: number, region: Region) {
  const policy = policyFor(region)
  const features = featuresOf(history, dayOf(day), policy)
  const gap = features.openIssues > 0 ? 0 : Math.log(((features.silentDays ?? 0) + 1) / 60)
  return assessFeatures({ ...features, medianGapDays: 60, silence: Math.max(0, gap) }, policy)
}

describe("Ana's story", () => {
  it.each<{ day: number; n: number; p: number; tier: Tier }>([
    { day: 0, n: 0, p: 0.042, tier: 'none' },
    { day: 3, n: 0.8, p: 0.153, tier: 'none' },
    { day: 4, n: 1.5, p: 0.398, tier: 'alert' },
    { day: 11, n: 1.5, p: 0.467, tier: 'alert' },
    { day: 18, n: 2, p: 0.714, tier: 'critical' },
    { day: 25, n: 2, p: 0.733, tier: 'critical' },
    { day: 26, n: 2.8, p: 0.902, tier: 'critical' },
    { day: 27, n: 3.8, p: 0.964, tier: 'critical' },
  ])('has risk $p on day $day', ({ day, n, p, tier }) => {
    const told = riskOf(story, day, 'us')
    expect(told.features.n).toBeCloseTo(n, 9)
    expect(Math.abs(told.probability - p)).toBeLessThan(0.002)
    expect(told.tier).toBe(tier)
    expect(assess(story, dayOf(day), policyFor('us')).probability).toBeCloseTo(told.probability, 9)
  })

  it.each([
    { day: 10, p: 0.208 },
    { day: 11, p: 0.205 },
    { day: 30, p: 0.162 },
    { day: 60, p: 0.092 },
    { day: 100, p: 0.079 },
  ])('would have had risk $p on day $day, solved on day 10', ({ day, p }) => {
    expect(Math.abs(riskOf(solvedStory, day, 'us').probability - p)).toBeLessThan(0.002)
  })

  it.each([
    { day: 3, p: 0.38 },
    { day: 4, p: 0.72 },
  ])('would have had risk $p on day $day in Latin America', ({ day, p }) => {
    expect(Math.abs(riskOf(story, day, 'latam').probability - p)).toBeLessThan(0.005)
  })

  it('is alerted on day 4 by the rule of two strikes on one issue, before the probability says so', () => {
    const { floor, reasons, probability } = riskOf(story, 4, 'us')
    expect(probability).toBeLessThan(0.4)
    expect(floor).toMatchObject({ code: 'two_strikes_one_issue', contribution: 0 })
    expect(floor?.text.es).toBe('2 malas experiencias con un mismo problema que sigue sin resolver (asiento)')
    expect(reasons.map(({ text }) => text.es)).toEqual([
      '2 malas experiencias recientes: producto defectuoso, espera larga',
      'El texto de sus mensajes suena muy negativo',
      'Espera de 35 minutos',
    ])
    expect(reasons.map(({ text }) => text.en)).toEqual([
      '2 recent bad experiences: defective product, long wait',
      'The text of their messages sounds very negative',
      'A 35-minute wait',
    ])
  })

  it('tells on day 18 what weighs, in both languages', () => {
    const told = riskOf(story, 18, 'us')
    expect(headline(told, { probability: 0.467, at: dayOf(11) })).toEqual({
      es:
        'Riesgo 71 % (+24 desde el 12 de marzo). Pesan: 3 malas experiencias recientes: producto defectuoso, espera ' +
        'larga, tuvo que insistir; un problema sin resolver desde hace 15 días (asiento); el texto de sus mensajes ' +
        'suena muy negativo.',
      en:
        'Risk 71% (+24 since March 12). What weighs: 3 recent bad experiences: defective product, long wait, had to ' +
        'get in touch again; a problem unresolved for 15 days (asiento); the text of their messages sounds very negative.',
    })
  })
})

const riskAt = (n: number) => assessFeatures({ ...noFeatures, n }, policyFor('us')).probability

describe('assessFeatures', () => {
  it('gives a loyal customer without incident, 60 days silent, a risk of 0.033', () => {
    const features = { ...noFeatures, purchases: 5, silence: Math.log(61 / 60) }
    expect(assessFeatures(features, policyFor('us')).probability).toBeCloseTo(0.0327, 3)
  })

  it.each([
    { region: 'us', first: 1.3588, further: 0.9748, n: 1, p: 0.17 },
    { region: 'us', first: 1.3588, further: 0.9748, n: 3, p: 0.59 },
    { region: 'latam', first: 2.9044, further: 0.5693, n: 1, p: 0.49 },
    { region: 'latam', first: 2.9044, further: 0.5693, n: 3, p: 0.75 },
  ] as const)('meets the anchors of $region at N = $n', ({ region, first, further, n, p }) => {
    const policy = policyFor(region)
    expect(policy.coefficients.firstNegative).toBeCloseTo(first, 4)
    expect(policy.coefficients.furtherNegative).toBeCloseTo(further, 4)
    expect(assessFeatures({ ...noFeatures, n }, policy).probability).toBeCloseTo(p, 9)
  })

  it('counts no more than a severity of 4', () => {
    expect(riskAt(4)).toBeGreaterThan(riskAt(3.9))
    expect(riskAt(9)).toBe(riskAt(4))
  })
})
