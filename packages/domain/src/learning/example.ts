import { noFeatures, terms } from '../risk/index.ts'
import type { BgNbd, PurchaseHistory } from '../risk/index.ts'
import { chanceOfReturn, probabilityAlive } from '../risk/lapse/index.ts'

const dayMs = 86_400_000

/** What is kept of a customer at a moment besides the terms, in the same document; each begins with `_`. */
export interface Kept {
  /** What the prior alone said, 0 to 1. */
  _prior: number
  /** 1 where a case of theirs was open within the horizon. */
  _case: number
  /** 1 where chance decided whether anybody was told of it. */
  _drawn: number
  /** 1 where the moment was a day of the calendar, 0 where an outcome or a case led to it. */
  _snapshot: number
  /** Repeats, days to the last and days until then, of who has bought: the model of repeat buying can be fitted again. */
  _x?: number
  _tx?: number
  _T?: number
}

/** A customer as known at a moment, and whether they left within the horizon after it. Times in milliseconds. */
export interface Example {
  customerId: string
  at: number
  /** The terms by name, and what {@link Kept} tells. */
  features: Readonly<Record<string, number>>
  label: 0 | 1
  labelledAt: number
  acted: boolean
  heldOut: boolean
}

/** What the prior alone said when the example was taken down. */
export const priorOf = ({ features }: Pick<Example, 'features'>): number => features['_prior'] ?? 0

/** The purchases as the model of repeat buying counts them; null of who never bought. */
export function buyingOf({ features }: Pick<Example, 'features'>): PurchaseHistory | null {
  const { _x: x, _tx: tx, _T: T } = features
  return x === undefined || tx === undefined || T === undefined ? null : { x, tx, T }
}

const ofBuying = terms.filter(({ name }) => name === 'lapse' || name === 'absence')

/** The features as they are when purchases are taken to follow `model`: a fitted one reads all examples alike. */
export function featuresBy(example: Example, model: BgNbd, horizonDays: number): Record<string, number> {
  const buying = buyingOf(example)
  if (buying === null) return { ...example.features }
  const { x, tx, T } = buying
  const features = {
    ...noFeatures,
    lapse: x < 1 ? null : 1 - probabilityAlive(x, tx, T, model),
    returnChance: chanceOfReturn(buying, horizonDays, model),
  }
  const read = ofBuying.map(({ name, value }) => [name, value(features)] as const)
  return { ...example.features, ...Object.fromEntries(read) }
}

const forgetting = 0.998

/** From old to new, then by customer: sums of floats come out the same whatever the order they were given in. */
export const inOrder = <T extends Pick<Example, 'at' | 'customerId'>>(examples: readonly T[]): T[] =>
  examples.toSorted(
    (a, b) => a.at - b.at || (a.customerId < b.customerId ? -1 : Number(a.customerId > b.customerId)),
  )

/** How many of `times` (rising) lie within `reach` of each. */
function crowdOf(times: readonly number[], reach: number): number[] {
  let from = 0
  let to = 0
  return times.map((time) => {
    while ((times[from] ?? time) < time - reach) from += 1
    while (to < times.length && (times[to] ?? 0) <= time + reach) to += 1
    return to - from
  })
}

/**
 * How much each of `examples` (in order) counts, by age and company: 0.998 a day, and those of one customer within half
 * a horizon of each other share the weight of one, since they tell of the same stay or leave.
 */
export function weightsOf(examples: readonly Example[], now: number, horizonDays: number): number[] {
  const mine = new Map<string, number[]>()
  for (const [index, { customerId }] of examples.entries()) {
    const list = mine.get(customerId)
    if (list) list.push(index)
    else mine.set(customerId, [index])
  }
  const weights = examples.map(({ at }) => forgetting ** Math.max(0, (now - at) / dayMs))
  for (const indices of mine.values()) {
    const crowd = crowdOf(
      indices.map((index) => examples[index]?.at ?? 0),
      (horizonDays * dayMs) / 2,
    )
    for (const [i, index] of indices.entries()) weights[index] = (weights[index] ?? 0) / (crowd[i] ?? 1)
  }
  return weights
}
