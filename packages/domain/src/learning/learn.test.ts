import { describe, expect, it } from 'vitest'

import { seeded } from '../drivers/seeded.ts'
import { policyFor, priorOf } from '../risk/index.ts'
import { driftOf } from './drift.ts'
import { effectOf } from './effect.ts'
import { featuresBy } from './example.ts'
import type { Example } from './example.ts'
import { foldsOf } from './folds.ts'
import { isSetRight, learn, summaryOf } from './index.ts'
import { learningCurve } from './curve.ts'

const dayMs = 86_400_000
const now = Date.UTC(2026, 5, 1)
const prior = priorOf(policyFor('us'))

const base: Example = {
  customerId: 'cus_0',
  at: now,
  features: {},
  label: 0,
  labelledAt: now,
  acted: false,
  heldOut: false,
}

/** Customers who leave by bad experiences and silence, `days` back at the most. */
function examplesOver(n: number, days: number, seed = 1): Example[] {
  const random = seeded(seed)
  return Array.from({ length: n }, (_, i) => {
    const firstNegative = random() < 0.4 ? random() : 0
    const silence = random() * 2
    const eta = -2.5 + 3 * firstNegative + 0.8 * silence
    return {
      ...base,
      customerId: `cus_${i}`,
      at: now - Math.floor(random() * days) * dayMs,
      label: random() < 1 / (1 + Math.exp(-eta)) ? (1 as const) : (0 as const),
      features: {
        firstNegative,
        silence,
        _prior: 1 / (1 + Math.exp(2.944 - 1.36 * firstNegative - 0.3 * silence)),
      },
    }
  })
}

const lesson = (examples: readonly Example[]) => ({
  examples,
  buying: [],
  prior,
  active: null,
  horizonDays: 90,
  version: 'mdl_1',
  now: new Date(now),
})

describe('learn', () => {
  it('keeps to the prior without examples', () => {
    const { candidate, report } = learn(lesson([]), seeded(1))
    expect(report.verdict).toMatchObject({ promoted: false, because: 'too_few' })
    expect(candidate.weights['firstNegative']).toBe(prior.terms['firstNegative']?.mean)
  })

  it('takes over once it tells unseen customers better, and says by how much', () => {
    const { candidate, report } = learn(lesson(examplesOver(600, 60)), seeded(1))
    expect(report.verdict).toMatchObject({ promoted: true, demoted: false })
    expect(report.judgedBy).toBe('customers')
    expect(report.candidate.logLoss).toBeLessThan(report.prior.logLoss ?? 0)
    expect(candidate.weights['firstNegative']).toBeGreaterThan(2)
  })

  it('comes to the same whatever the order of the examples', () => {
    const examples = examplesOver(300, 500)
    expect(learn(lesson(examples.toReversed()), seeded(1))).toEqual(learn(lesson(examples), seeded(1)))
  })

  it('is judged again by what came since the model in use', () => {
    const old = examplesOver(400, 60).map((example) => ({ ...example, labelledAt: now - dayMs }))
    const { candidate } = learn({ ...lesson(old), now: new Date(now - dayMs / 2) }, seeded(1))
    const more = examplesOver(100, 30, 2).map((example) => ({
      ...example,
      customerId: `new_${example.customerId}`,
    }))
    const again = learn({ ...lesson([...old, ...more]), active: candidate }, seeded(1))
    expect(again.report.verdict.vsActive?.n).toBe(100)
    expect(again.report.verdict.demoted).toBe(false)
  })
})

describe('foldsOf', () => {
  it('judges forward in time where examples reach far, a whole horizon apart', () => {
    const examples = examplesOver(800, 700).toSorted((a, b) => a.at - b.at)
    const { kind, folds } = foldsOf(examples, now, 90)
    expect(kind).toBe('time')
    for (const { taught, judged } of folds) {
      const lastTaught = Math.max(...taught.map(({ at }) => at))
      const firstJudged = Math.min(...judged.map(({ at }) => at))
      expect(firstJudged - lastTaught).toBeGreaterThanOrEqual(90 * dayMs)
      expect(taught.length).toBeGreaterThanOrEqual(400)
    }
  })

  it('judges by customers where all is of one time, each example once and never by its own customer', () => {
    const examples = examplesOver(300, 80)
    const { kind, folds } = foldsOf(examples, now, 90)
    expect(kind).toBe('customers')
    expect(folds.flatMap(({ judged }) => judged)).toHaveLength(300)
    for (const { taught, judged } of folds) {
      const known = new Set(taught.map(({ customerId }) => customerId))
      expect(judged.filter(({ customerId }) => known.has(customerId))).toEqual([])
    }
  })
})

describe('learningCurve', () => {
  it('begins at the prior and tells better with more', () => {
    const curve = learningCurve(examplesOver(1500, 60), { prior, horizonDays: 90, now, lapse: null })
    expect(curve.map(({ examples }) => examples).slice(0, 6)).toEqual([0, 10, 25, 50, 100, 250])
    const losses = curve.map(({ logLoss }) => logLoss ?? 0)
    expect(losses.at(-1)).toBeLessThan((losses[0] ?? 0) - 0.05)
  })
})

describe('featuresBy', () => {
  const model = { r: 1, alpha: 30, a: 1, b: 3 }

  it('reads purchases by a fitted model, and leaves the rest', () => {
    const example = { ...base, features: { lapse: 0.1, absence: 2, silence: 1, _x: 4, _tx: 100, _T: 220 } }
    const read = featuresBy(example, model, 90)
    expect(read['lapse']).toBeGreaterThan(0.5)
    expect(read['absence']).not.toBe(2)
    expect(read['silence']).toBe(1)
  })

  it('leaves who never bought as they are', () => {
    expect(featuresBy({ ...base, features: { lapse: 0 } }, model, 90)).toEqual({ lapse: 0 })
  })
})

describe('driftOf', () => {
  const told = ({ features }: Example) => features['silence'] ?? 0
  const at = (days: number, silence: number, i: number): Example => ({
    ...base,
    customerId: `cus_${i}`,
    at: now - days * dayMs,
    features: { silence },
  })
  const before = Array.from({ length: 600 }, (_, i) => at(40 + (i % 200), (i % 50) / 50, i))
  const recent = (shift: number) =>
    Array.from({ length: 300 }, (_, i) => at(i % 30, (i % 50) / 50 + shift, i))

  it.each([
    { when: 'nothing has changed', examples: [...before, ...recent(0)], level: 'calm' },
    { when: 'customers are others', examples: [...before, ...recent(0.6)], level: 'much' },
    { when: 'nothing was before', examples: recent(0), level: null },
    { when: 'few are recent', examples: [...before, ...recent(0.6).slice(0, 49)], level: null },
  ])('is $level when $when', ({ examples, level }) => {
    expect(driftOf(examples, [], told, ['silence']).level).toBe(level)
  })
})

describe('effectOf', () => {
  const cases = (n: number, leavers: number, fields: Partial<Example>, drawn = 0, from = 0): Example[] =>
    Array.from({ length: n }, (_, i) => ({
      ...base,
      customerId: `cus_${from + i}`,
      label: i < leavers ? (1 as const) : (0 as const),
      features: { _case: 1, _drawn: drawn },
      ...fields,
    }))

  it('says nothing where nobody had a case', () => {
    expect(effectOf([base])).toMatchObject({ observed: { difference: null }, randomised: null })
  })

  it('compares those acted upon with those nobody acted on', () => {
    const { observed, randomised } = effectOf([
      ...cases(100, 10, { acted: true }),
      ...cases(100, 30, {}, 0, 100),
    ])
    expect(observed.difference).toBeCloseTo(-0.2, 10)
    expect(observed.interval?.high).toBeLessThan(0)
    expect(randomised).toBeNull()
  })

  it('compares whom chance left alone with whom it could have, since it first did', () => {
    const { observed, randomised } = effectOf([
      ...cases(50, 50, { acted: true, at: now - dayMs }, 1, 500),
      ...cases(80, 8, { acted: true }, 1),
      ...cases(20, 6, { heldOut: true }, 1, 100),
      ...cases(40, 40, { acted: true }, 0, 200),
    ])
    expect(randomised).toMatchObject({ acted: { n: 80, leavers: 8 }, left: { n: 20, leavers: 6 } })
    expect(observed.acted).toEqual({ n: 170, leavers: 98 })
  })

  it('counts a customer once', () => {
    expect(effectOf([...cases(5, 1, { at: now - dayMs }), ...cases(5, 1, {})]).observed.left.n).toBe(5)
  })
})

describe('isSetRight', () => {
  it.each([
    { learned: true, priorShare: 1, is: true },
    { learned: true, priorShare: 0.995, is: true },
    { learned: true, priorShare: 0.994, is: false },
    { learned: false, priorShare: 1, is: false },
  ])('is $is with $priorShare assumed, learned: $learned', ({ is, ...told }) => {
    expect(isSetRight(told)).toBe(is)
  })
})

describe('summaryOf', () => {
  it('reads as a person would write it, in both languages', () => {
    const { report } = learn(lesson(examplesOver(600, 60)), seeded(1))
    const told = {
      learned: true,
      examples: 600,
      leavers: 184,
      customers: 600,
      priorShare: 0.41,
      measured: report.candidate,
      drift: null,
    }
    expect(summaryOf(told)).toMatchInlineSnapshot(`
      [
        {
          "en": "It knows what became of 600 customers of yours: 184 departures in 600 moments observed. It calculates with what it learned from them.",
          "es": "Sabe qué fue de 600 clientes tuyos: 184 bajas en 600 momentos observados. Calcula con lo que ha aprendido de ellos.",
        },
        {
          "en": "Of every 100 pairs of one customer who left and one who stayed, in 78 (between 74 and 82) it gave the higher risk to the one who left.",
          "es": "De cada 100 parejas formadas por un cliente que se fue y otro que se quedó, en 78 (entre 74 y 82) dio más riesgo al que se fue.",
        },
        {
          "en": "In the riskiest 10% there are 2.7 times the departures of the whole.",
          "es": "En el 10 % con más riesgo hay 2,7 veces las bajas que en el conjunto.",
        },
        {
          "en": "Of the 60 with the highest risk it announced that 78% would leave; 83% did (between 72 and 91).",
          "es": "De los 60 con más riesgo anunció que se iría un 78 %; se fue un 83 % (entre 72 y 91).",
        },
        {
          "en": "41% of what weighs is still assumption.",
          "es": "Un 41 % de lo que pesa sigue siendo supuesto.",
        },
      ]
    `)
    expect(summaryOf({ ...told, priorShare: 1 }).map(({ en }) => en)).toEqual([
      'It knows what became of 600 customers of yours: 184 departures in 600 moments observed. It learned from them how many leave on the whole and how boldly to tell it; what weighs more or less is still assumption.',
      ...summaryOf(told)
        .slice(1, -1)
        .map(({ en }) => en),
    ])
    expect(summaryOf({ ...told, examples: 0 })).toHaveLength(1)
    expect(summaryOf({ ...told, learned: false, customers: 1, leavers: 1, examples: 1 })[0])
      .toMatchInlineSnapshot(`
      {
        "en": "It knows what became of 1 customer of yours: 1 departure in 1 moment observed. It does not tell better than the assumptions yet, so it keeps to them.",
        "es": "Sabe qué fue de 1 cliente tuyo: 1 baja en 1 momento observado. Aún no acierta más que los supuestos, así que sigue con ellos.",
      }
    `)
  })
})
