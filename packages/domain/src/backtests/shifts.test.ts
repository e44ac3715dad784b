import { describe, expect, it } from 'vitest'

import { definitionFor, histogramOf } from '../metrics/index.ts'
import { addDays } from '../periods/index.ts'
import { ruleOn } from '../rules/fixtures.ts'
import { marchDay } from '../signals/fixtures.ts'
import { emptyTally, shiftsTold, withSeries } from './index.ts'
import { trialOf } from './fixtures.ts'

const csat = definitionFor('csat')
const first = '2025-10-01'

/** 40 answers a day, 90 % good, and from a day on half. */
const points = Array.from({ length: 180 }, (_, index) => {
  const day = addDays(first, index)
  const good = day < '2026-03-10' ? 36 : 20
  return {
    day,
    histogram: histogramOf([
      ...Array.from({ length: good }, () => 5),
      ...Array.from({ length: 40 - good }, () => 1),
    ]),
  }
})

describe('a rule on a metric, tried on a year', () => {
  it('is told of a fall once, when the watch would have seen it', () => {
    if (!csat) throw new Error('CSAT has a definition')
    const told = shiftsTold({ definition: csat, points }, '2026-03-01', '2026-03-29')
    expect(told.map(({ shift }) => [shift.direction, shift.since])).toContainEqual(['down', '2026-03-10'])
    expect(told.every(({ day }) => day > '2026-03-10')).toBe(true)
    const rule = ruleOn(
      'metric',
      [
        ['metric', 'is', 'csat/top2-of-5'],
        ['direction', 'is', 'fell'],
      ],
      { cooldownDays: 30 },
    )
    const days = { from: '2026-03-01', to: '2026-03-29' }
    const series = { definition: csat, touchpoint: null, points }
    const tally = withSeries(emptyTally, series, trialOf(rule, { from: marchDay(1), to: marchDay(29) }), days)
    expect(tally).toMatchObject({
      alerts: { sum: 1, squares: 1 },
      months: { '2026-03': { alerts: 1, left: 0 } },
    })
    expect(tally.examples.other[0]?.text.es).toContain('El CSAT baja de 90 a 50')
    expect(withSeries(emptyTally, { ...series, touchpoint: 'store' }, trialOf(rule), days).alerts.sum).toBe(0)
  })
})
