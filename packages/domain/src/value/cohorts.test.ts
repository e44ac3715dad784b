import { describe, expect, it } from 'vitest'

import { bandOf, cohortsOf, phraseCohorts } from './index.ts'
import type { Band, CohortMember } from './index.ts'

const members = (band: Band, n: number, retained: number, spend: number | null = 100): CohortMember[] =>
  Array.from({ length: n }, (_, i) => ({
    band,
    isRetained: i < retained,
    spend: spend === null ? null : spend + (i % 3),
  }))

describe('bandOf', () => {
  it.each([
    { metric: 'nps' as const, score: 9, band: 'promoters' },
    { metric: 'nps' as const, score: 8, band: 'passives' },
    { metric: 'nps' as const, score: 7, band: 'passives' },
    { metric: 'nps' as const, score: 6, band: 'detractors' },
    { metric: 'csat' as const, score: 4, band: 'satisfied' },
    { metric: 'csat' as const, score: 3, band: 'neutral' },
    { metric: 'csat' as const, score: 2, band: 'dissatisfied' },
  ])('of $metric $score is $band', ({ metric, score, band }) => {
    expect(bandOf(metric, score)).toBe(band)
  })
})

describe('cohortsOf', () => {
  it('compares each band with the best, with intervals', () => {
    const [best, , worst] = cohortsOf('nps', [
      ...members('promoters', 70, 56),
      ...members('detractors', 80, 48, 40),
    ])
    expect(best).toMatchObject({ customers: 70, retained: { value: 80 }, difference: null })
    // Newcombe 1998, method 10: 56/70 against 48/80.
    expect(worst?.difference?.interval.low).toBeCloseTo(-33.39, 1)
    expect(worst?.difference?.interval.high).toBeCloseTo(-5.24, 1)
    expect(worst?.difference?.significant).toBe(true)
    expect(worst?.spend).toMatchObject({ n: 80, interval: { level: 0.95 } })
  })

  it('says that a difference may be chance, and never promises a return', () => {
    const cohorts = cohortsOf('nps', [...members('promoters', 5, 5), ...members('detractors', 5, 4)])
    expect(cohorts[2]?.difference?.significant).toBe(false)
    const { es, en } = phraseCohorts(cohorts)
    expect(es).toContain('puede ser casualidad')
    expect(`${es} ${en}`).not.toMatch(/ROI|retorno|return/i)
  })

  it('of nobody compares nothing', () => {
    const cohorts = cohortsOf('csat', [])
    expect(cohorts.map(({ retained, difference }) => [retained.value, difference])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ])
    expect(phraseCohorts(cohorts).en).toContain('no answers')
  })
})
