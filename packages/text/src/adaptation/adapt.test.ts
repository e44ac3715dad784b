import { describe, expect, it } from 'vitest'

import { analyze } from '../analysis/index.ts'
import { adapt, labelOf, parse, serialize, shadowTest } from './index.ts'
import type { ScoreMetric, ScoredComment } from './index.ts'

describe('the sentiment of a score', () => {
  it.each<{ metric: ScoreMetric; negative: number[]; neutral: number[]; positive: number[]; none: number[] }>(
    [
      { metric: 'nps', negative: [0, 6], neutral: [7, 8], positive: [9, 10], none: [-1, 11, 7.5] },
      { metric: 'csat', negative: [1, 2], neutral: [3], positive: [4, 5], none: [0, 6] },
      { metric: 'stars', negative: [1, 2], neutral: [3], positive: [4, 5], none: [0, 6] },
      { metric: 'ces', negative: [1, 3], neutral: [4], positive: [5, 7], none: [0, 8, Number.NaN] },
    ],
  )('follows the bands of $metric', ({ metric, negative, neutral, positive, none }) => {
    const labelsOf = (scores: number[]) => new Set(scores.map((score) => labelOf(metric, score)))
    expect(labelsOf(negative)).toEqual(new Set(['negative']))
    expect(labelsOf(neutral)).toEqual(new Set(['neutral']))
    expect(labelsOf(positive)).toEqual(new Set(['positive']))
    expect(labelsOf(none)).toEqual(new Set([null]))
  })
})

/** A trade whose words no lexicon knows: the kiln cracked or rang, the glaze pooled or shone. */
const told = {
  negative: [
    'el barniz se cuarteó',
    'la pieza salió con burbujas',
    'el horno bajó a cono cuatro',
    'se craqueló el asa',
  ],
  neutral: [
    'la pieza pesa dos kilos',
    'llevé barro de gres',
    'el torno estaba junto a la puerta',
    'fui el martes',
  ],
  positive: [
    'el barniz quedó vidriado',
    'la pieza sonó a campana',
    'el horno llegó a cono diez',
    'salió el celadón',
  ],
} as const

function workshop(count: number): ScoredComment[] {
  const labels = ['negative', 'neutral', 'positive'] as const
  return Array.from({ length: count }, (_, at) => {
    const label = labels[(at * 7) % 3] ?? 'neutral'
    const [one, other] = [told[label][at % 4], told[label][(at >> 2) % 4]]
    return { text: `Pedido ${at}: ${one} y ${other}`, label }
  })
}

describe('adapting to an organization', () => {
  const examples = workshop(240)
  const table = adapt(examples, { seed: 1 })

  it('learns words that mean something only there', () => {
    const text = 'la pieza salió con burbujas'
    expect(analyze(text, 'es', table).sentiment.label).toBe('negative')
    expect(analyze('el horno llegó a cono diez y salió el celadón', 'es', table).sentiment.label).toBe(
      'positive',
    )
    expect(analyze(text, 'es').sentiment.label).not.toBe('negative')
  })

  it('keeps what everybody means', () => {
    expect(analyze('Pésimo servicio, nunca más', 'es', table).sentiment.label).toBe('negative')
    expect(analyze('Me encantó, lo recomiendo', 'es', table).sentiment.label).toBe('positive')
  })

  it('gives the same table for the same examples and seed, and the same again from its text', () => {
    const text = serialize(table)
    expect(serialize(adapt(examples, { seed: 1 }))).toBe(text)
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(40 * 1024)
    expect(analyze('salió el celadón', 'es', parse(text))).toEqual(analyze('salió el celadón', 'es', table))
  })

  it('says what the shipped weights say when nobody taught it anything', () => {
    const empty = adapt([], { seed: 1 })
    const { probabilities } = analyze('El asiento llegó roto', 'es', empty).sentiment
    expect(probabilities.negative).toBeCloseTo(
      analyze('El asiento llegó roto', 'es').sentiment.probabilities.negative,
      6,
    )
  })

  it.each(['{}', 'null', '{"version":1,"buckets":3}', '{"version":2}'])('refuses %s as a table', (text) =>
    expect(() => parse(text)).toThrow('Not a table'),
  )
})

describe('the shadow test', () => {
  it('promotes a table that reads later comments better', () => {
    const { promoted, ...judged } = shadowTest(workshop(240))
    expect(promoted).toBe(true)
    expect(judged.macroF1Adapted).toBeGreaterThan(judged.macroF1Shipped + 0.2)
    expect(judged.logLossAdapted).toBeLessThan(judged.logLossShipped)
  })

  it('does not promote what it learned from noise, nor on a handful of comments', () => {
    const labels = ['positive', 'negative', 'neutral'] as const
    const noise = workshop(240).map(({ text }, at) => ({
      text,
      label: labels[(at * at + (at >> 3)) % 3] ?? 'neutral',
    }))
    expect(shadowTest(workshop(40)).promoted).toBe(false)
    expect(shadowTest(noise, adapt(workshop(240), { seed: 1 })).promoted).toBe(false)
  })

  it('says the same twice', () => expect(shadowTest(workshop(120))).toEqual(shadowTest(workshop(120))))
})
