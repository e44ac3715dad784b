import { describe, expect, it } from 'vitest'

import { seeded } from '../drivers/seeded.ts'
import { policyFor, priorOf } from '../risk/index.ts'
import type { Example } from './example.ts'
import { fitModel, probabilityBy } from './fit/fit.ts'
import type { Judged } from './judge.ts'
import { lineOf, onLine } from './line.ts'
import { propose } from './propose.ts'
import { recalibration } from './recalibrate.ts'
import { temperedModel } from './tempered.ts'

const logit = (p: number) => Math.log(p / (1 - p))
const bent = (p: number, by: number) => onLine({ slope: by, intercept: 0 }, p)
const believed = { slope: 0.25, intercept: 0.25 }

/** Customers of whom each left by a probability of their own, told by how `told` bends it. */
function judgedBy(n: number, told: (p: number) => Partial<Judged>, seed = 3): Judged[] {
  const random = seeded(seed)
  return Array.from({ length: n }, (_, i): Judged => {
    const p = 0.05 + 0.9 * random()
    const tellers = { candidate: p, tempered: 0.5, prior: 0.5, active: 0.5 }
    return { customerId: `cus_${i}`, at: i, y: random() < p ? 1 : 0, weight: 1, ...tellers, ...told(p) }
  })
}

const asRows = (judged: readonly Judged[]) => judged.map(({ candidate: p, y, weight }) => ({ p, y, weight }))

describe('lineOf', () => {
  it('changes nothing while nothing is known', () => {
    expect(lineOf([], believed)).toEqual({ slope: 1, intercept: 0 })
  })

  it.each([
    { told: 'as true', by: 1, n: 4000, low: 0.95, high: 1.05 },
    { told: 'twice too boldly', by: 2, n: 4000, low: 0.45, high: 0.6 },
    { told: 'twice too boldly, of few', by: 2, n: 20, low: 0.6, high: 1 },
    { told: 'twice too shyly', by: 0.5, n: 4000, low: 1.6, high: 2 },
    { told: 'upside down', by: -1, n: 4000, low: 0, high: 0 },
  ])('has a slope of $low to $high where $n were told $told', ({ by, n, low, high }) => {
    const { slope } = lineOf(asRows(judgedBy(n, (p) => ({ candidate: bent(p, by) }))), believed)
    expect(slope).toBeGreaterThanOrEqual(low)
    expect(slope).toBeLessThanOrEqual(high)
  })

  it('counts rows by their weights', () => {
    const rows = asRows(judgedBy(200, (p) => ({ candidate: bent(p, 2) })))
    const twice = lineOf([...rows, ...rows], believed)
    const heavy = lineOf(
      rows.map((row) => ({ ...row, weight: 2 })),
      believed,
    )
    expect(heavy.slope).toBeCloseTo(twice.slope, 8)
    expect(heavy.intercept).toBeCloseTo(twice.intercept, 8)
  })
})

describe('recalibration', () => {
  it.each([
    { when: 'told twice too boldly', by: 2, mends: true },
    { when: 'told twice too shyly', by: 0.5, mends: true },
    { when: 'told as true', by: 1, mends: false },
  ])('mends what is $when: $mends', ({ by, mends }) => {
    expect(recalibration(judgedBy(2000, (p) => ({ candidate: bent(p, by) })))).toSatisfy(
      (mending) => (mending !== null) === mends,
    )
  })

  it('tells of nobody by a line that they taught themselves', () => {
    const judged = judgedBy(400, (p) => ({ candidate: bent(p, 2) }))
    const flipped = judged.map((row, i) =>
      i === 7 ? { ...row, y: row.y === 1 ? (0 as const) : (1 as const) } : row,
    )
    const told = (rows: readonly Judged[]) => recalibration(rows)?.mend(rows)[7]?.candidate
    expect(told(judged)).toBeDefined()
    expect(told(flipped)).toBe(told(judged))
  })
})

const now = Date.UTC(2026, 5, 1)
const prior = priorOf(policyFor('us'))
const recipe = { prior, horizonDays: 90, now, lapse: null }

/** Customers whose trouble weighs a third of what is assumed, and of whom more leave. */
function examplesOf(n: number): Example[] {
  const random = seeded(5)
  const assumed = fitModel([], prior, { ...recipe, version: '' })
  return Array.from({ length: n }, (_, i) => {
    const features = { firstNegative: random(), furtherNegative: 3 * random() }
    const told = probabilityBy(assumed, features)
    const label = random() < onLine({ slope: 1 / 3, intercept: 0.2 }, told) ? (1 as const) : (0 as const)
    const customer = { customerId: `cus_${i}`, at: now, labelledAt: now, acted: false, heldOut: false }
    return { ...customer, features: { ...features, _prior: told }, label }
  })
}

describe('temperedModel', () => {
  const options = { ...recipe, version: 'mdl_1' }

  it('is the prior without examples', () => {
    const { weights, intercept } = temperedModel([], recipe, options)
    const assumed = fitModel([], prior, options)
    expect({ weights, intercept }).toEqual({ weights: assumed.weights, intercept: assumed.intercept })
  })

  it('learns how bold the assumptions may be, and leaves what weighs as it was', () => {
    const model = temperedModel(examplesOf(1500), recipe, options)
    const share = (name: string) => (model.weights[name] ?? 0) / (prior.terms[name]?.mean ?? 1)
    expect(share('firstNegative')).toBeGreaterThan(0.25)
    expect(share('firstNegative')).toBeLessThan(0.5)
    expect(share('openIssue')).toBeCloseTo(share('firstNegative'), 10)
    expect(model.deviations['openIssue']).toBeCloseTo(prior.terms['openIssue']?.deviation ?? 0, 10)
    expect(model.examples).toBe(1500)
  })
})

describe('propose', () => {
  const examples = examplesOf(60)
  const judgement = (told: (p: number) => Partial<Judged>) => {
    const judged = judgedBy(300, told)
    return { kind: 'customers' as const, judged, byCustomers: judged, fresh: judged }
  }

  it.each([
    { when: 'they tell better', told: (p: number) => ({ tempered: 0.5, candidate: p }), learned: 'weights' },
    { when: 'they tell the same', told: () => ({ tempered: 0.5, candidate: 0.5 }), learned: 'weights' },
    { when: 'they tell worse', told: (p: number) => ({ tempered: p, candidate: 1 - p }), learned: 'line' },
  ])('learns $learned where all weights are judged and $when', ({ told, learned }) => {
    const proposal = propose(examples, judgement(told), recipe, 'mdl_1')
    expect(proposal.learned).toBe(learned)
    expect(proposal.candidate.version).toBe('mdl_1')
  })

  it('is judged by what it is', () => {
    const { judged, fresh } = propose(
      examples,
      judgement((p) => ({ tempered: p, candidate: 1 - p })),
      recipe,
      'mdl_1',
    )
    expect([...judged, ...(fresh ?? [])].every(({ candidate, tempered }) => candidate === tempered)).toBe(
      true,
    )
    expect(judged.some(({ candidate }) => Math.abs(logit(candidate)) > 1)).toBe(true)
  })
})
