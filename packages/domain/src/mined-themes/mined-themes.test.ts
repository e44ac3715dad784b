import { describe, expect, it } from 'vitest'

import { logOdds, mineThemes, termsOf } from './index.ts'

describe('logOdds', () => {
  // Own run of the formula of Monroe et al. 2008, a0 = 10.
  const neg = { seat: 12, wait: 20, call: 15, good: 2, bike: 10, the: 100 }
  const pos = { seat: 3, wait: 1, call: 4, good: 30, bike: 12, the: 110 }
  const terms = Object.keys(neg) as (keyof typeof neg)[]
  const odds = logOdds(new Map(terms.map((term) => [term, { focus: neg[term], rest: pos[term] }])), 10)

  it.each([
    { term: 'seat', delta: 1.3411, z: 2.2096 },
    { term: 'wait', delta: 2.6488, z: 3.2818 },
    { term: 'call', delta: 1.2972, z: 2.444 },
    { term: 'good', delta: -2.5119, z: -4.1564 },
    { term: 'bike', delta: -0.1778, z: -0.4284 },
    { term: 'the', delta: -0.2454, z: -1.8311 },
  ])('of $term are $delta, $z standard errors from none', ({ term, delta, z }) => {
    expect(odds.get(term)?.delta).toBeCloseTo(delta, 4)
    expect(odds.get(term)?.z).toBeCloseTo(z, 4)
  })
})

describe('termsOf', () => {
  it.each([
    {
      text: 'Nadie contesta el teléfono',
      terms: ['nadie', 'contesta', 'nadie contesta', 'telefono', 'contesta el telefono'],
    },
    { text: 'Waiting, waiting: hours', terms: ['waiting', 'hours'] },
    { text: 'See https://a.es/x and @shop', terms: ['see'] },
    { text: 'de la y el', terms: [] },
  ])('of "$text"', ({ text, terms }) => {
    expect([...termsOf(text).keys()]).toEqual(terms)
  })

  it('keep how they were written', () => {
    expect(termsOf('Teléfono').get('telefono')).toBe('teléfono')
  })
})

describe('mineThemes', () => {
  const complaints = [
    'Llevo tres semanas de espera y el asiento no llega',
    'Una espera interminable, tres semanas sin respuesta',
    'Tres semanas de espera por un asiento',
    'El asiento llegó roto y nadie responde',
    'Asiento roto, tres semanas de espera',
    'Me cobraron dos veces',
  ]
  const praise = [
    'Todo perfecto, muy amables',
    'Muy amables en la tienda',
    'Llegó rápido y bien embalado',
    'La bicicleta es preciosa, gracias',
    'Gracias por la ayuda, muy amables',
    'Compra fácil y entrega rápida',
  ]
  const often = (texts: readonly string[]) => Array.from({ length: 10 }, () => texts).flat()
  const themes = mineThemes(often(complaints), often(praise))

  it('finds what the ones say and the others do not, as themes with examples', () => {
    expect(themes.flatMap(({ terms }) => terms)).toEqual(
      expect.arrayContaining(['espera', 'asiento', 'semanas']),
    )
    const [first] = themes
    expect(first?.examples.map((place) => complaints[place % complaints.length])).toContain(
      'Tres semanas de espera por un asiento',
    )
    expect(first).toMatchObject({ restShare: 0, share: expect.any(Number) })
  })

  it.each([
    { what: 'nothing to look at', focus: [], rest: praise },
    { what: 'the same on both sides', focus: praise, rest: praise },
    { what: 'a word of two texts', focus: ['raro caso', 'raro asunto', 'otra cosa'], rest: praise },
  ])('finds nothing in $what', ({ focus, rest }) => {
    expect(mineThemes(focus, rest)).toEqual([])
  })
})
