import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { analyze } from './index.ts'

const negativeOf = (text: string): number => analyze(text).sentiment.probabilities.negative

describe('analyze', () => {
  it('tells language, sentiment, emotion and themes of a complaint', () => {
    const text = 'Llevo tres semanas esperando el asiento y nadie me resuelve nada, es una vergüenza'
    const analysis = analyze(text)
    expect(analysis).toMatchObject({
      language: 'es',
      sentiment: { label: 'negative' },
      emotion: { label: 'anger' },
    })
    expect(analysis.themes.map(({ id }) => id)).toEqual(['waiting', 'resolution'])
    expect(analysis.sentiment.score).toBeLessThan(-0.8)
  })

  it('takes the language of the caller before its own guess', () => {
    expect(analyze('ok', 'en-GB').language).toBe('en')
    expect(analyze('the parcel is not here', 'es-MX').language).toBe('es')
    expect(analyze('the parcel is not here', 'fr').language).toBe('en')
  })

  it('reads no further than a fixed length', () => {
    const long = 'bien '.repeat(100_000)
    expect(analyze(long, 'es')).toEqual(analyze(long.slice(0, 20_000), 'es'))
  })
})

describe('the probability that a comment is negative', () => {
  it.each([
    'Llevo tres semanas esperando el asiento y nadie me resuelve nada, es una vergüenza',
    'Pésimo servicio, nunca más',
    'Es una estafa, me robaron el dinero',
    'This is a disgrace, three weeks waiting and nobody helps',
    'Worst service ever, never again',
  ])('is above 0.85 when the customer is angry: %s', (text) => expect(negativeOf(text)).toBeGreaterThan(0.85))

  it.each([
    'El sillín llegó roto',
    'The seat arrived broken',
    'La entrega llegó tarde',
    'The page shows an error',
    'La caja venía rota',
    'The parcel is damaged',
  ])('is between 0.6 and 0.8 when a complaint is mild: %s', (text) => {
    expect(negativeOf(text)).toBeGreaterThan(0.6)
    expect(negativeOf(text)).toBeLessThan(0.8)
  })

  it.each(['La factura es del mes de marzo', 'I bought it in June', 'El pedido tiene dos artículos', ''])(
    'is about a third, below neutral, when there is only a fact: %s',
    (text) => {
      const { negative, neutral, positive } = analyze(text).sentiment.probabilities
      expect(negative).toBeCloseTo(1 / 3, 1)
      expect(positive).toBeCloseTo(1 / 3, 1)
      expect(neutral).toBeGreaterThan(Math.max(negative, positive))
    },
  )

  it.each([
    'Muy buen servicio',
    'Me encantó',
    'Todo llegó a tiempo',
    'Great service',
    'Very friendly staff',
    'Easy to use',
  ])('is below 0.1 when there is praise: %s', (text) => expect(negativeOf(text)).toBeLessThan(0.1))

  it.each([
    ['El servicio es malo', 'El servicio es muy malo'],
    ['The service is bad', 'The service is really bad'],
    ['mal servicio', 'mal servicio!!'],
    ['mal servicio', 'MAL SERVICIO'],
    ['Llegó roto, pero es bonito', 'Es bonito, pero llegó roto'],
    ['It broke, but it is nice', 'It is nice, but it broke'],
    ['No es bueno', 'Es malo y no es bueno'],
    ['Roto', 'Roto 😡'],
  ])('is lower for "%s" than for "%s"', (weaker, stronger) => {
    expect(negativeOf(weaker)).toBeLessThan(negativeOf(stronger))
  })
})

describe('the emotion of a comment', () => {
  it.each([
    ['anger', 'Estoy furioso, es una vergüenza'],
    ['anger', 'I am furious, this is unacceptable'],
    ['sadness', 'Qué tristeza, me decepcionaron'],
    ['sadness', 'So sad and disappointed'],
    ['fear', 'Me preocupa la seguridad de mis datos, tengo miedo'],
    ['fear', 'I am worried and scared about my data'],
    ['joy', 'Estoy feliz, me encantó'],
    ['joy', 'So happy, I love it'],
    ['surprise', 'Wow, qué sorpresa, no me lo esperaba'],
    ['surprise', 'Wow, what a surprise'],
    ['disgust', 'Qué asco, había una cucaracha'],
    ['disgust', 'Disgusting, filthy bathroom'],
    ['anger', '😡'],
    ['joy', '🎉🥳'],
  ])('is %s: %s', (label, text) => expect(analyze(text).emotion?.label).toBe(label))

  it.each(['La factura es de marzo', 'I bought it in June', 'No estoy enojado', ''])(
    'is none: %s',
    (text) => {
      expect(analyze(text).emotion).toBeNull()
    },
  )
})

describe('analyze on any text', () => {
  const word = fc.constantFrom(
    'no',
    'muy',
    'malo',
    'excelente',
    'pero',
    'not',
    'bad',
    'great',
    '!',
    '😡',
    '👍',
    '.',
    'the',
  )
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.oneof(word, fc.string())).map((parts) => parts.join(' ')),
  )

  it('never throws, always answers the same, and keeps to its ranges', () => {
    fc.assert(
      fc.property(anyText, fc.option(fc.string(), { nil: undefined }), (text, hint) => {
        const analysis = analyze(text, hint)
        const { score, probabilities } = analysis.sentiment
        expect(analyze(text, hint)).toEqual(analysis)
        expect(probabilities.negative + probabilities.neutral + probabilities.positive).toBeCloseTo(1, 9)
        for (const value of [...Object.values(probabilities), analysis.emotion?.probability ?? 0]) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1)
        }
        for (const value of [score, ...analysis.themes.map(({ sentiment }) => sentiment)]) {
          expect(Math.abs(value)).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    'a',
    "'",
    "a'",
    'no ',
    '@',
    '#',
    '#a',
    'A',
    ':(',
    '!',
    ',',
    '😡',
    'á',
    '\ud800',
    'isimo',
    '1.',
    'www.',
    'nadie me ',
  ])('reads ten thousand characters of %j in no time', (piece) => {
    const started = performance.now()
    analyze(piece.repeat(Math.ceil(10_000 / piece.length)))
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
