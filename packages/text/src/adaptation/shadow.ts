import { labels } from '../model/labels.ts'
import type { Triple } from '../model/linear.ts'
import { randomFrom } from '../model/random.ts'
import { readComment } from '../model/reading.ts'
import { adapt } from './adapt.ts'
import type { ScoredComment } from './adapt.ts'
import { adaptedSampleOf } from './sample.ts'
import { askAdapted } from './table.ts'
import type { AdaptedTable } from './table.ts'

export interface ShadowTest {
  /** On the later fifth of the examples, three classes. */
  macroF1Shipped: number
  macroF1Adapted: number
  /** Mean over comments, in nats. */
  logLossShipped: number
  logLossAdapted: number
  /** Whether the adapted table lost less in 95 of 100 draws of the later comments. */
  promoted: boolean
}

const EARLIER = 0.8
const FEWEST_JUDGED = 20
const DRAWS = 1000
const SURE = 0.95

/**
 * Judges a table on the later fifth of an organization's comments: `candidate`, which must not have learned from
 * them, or one that learns from the earlier ones.
 */
export function shadowTest(
  examplesInTimeOrder: readonly ScoredComment[],
  candidate: AdaptedTable | null = null,
  { seed }: { seed: number } = { seed: 1 },
): ShadowTest {
  const cut = Math.floor(examplesInTimeOrder.length * EARLIER)
  const later = examplesInTimeOrder.slice(cut)
  const table = candidate ?? adapt(examplesInTimeOrder.slice(0, cut), { seed })
  const known = later.map(({ label }) => labels.indexOf(label))
  const readings = later.map(({ text }) => readComment(text))
  const shipped = readings.map(({ sentiment: { probabilities } }): Triple => [
    probabilities.negative,
    probabilities.neutral,
    probabilities.positive,
  ])
  const adapted = readings.map((reading) => askAdapted(table, adaptedSampleOf(reading, table.packed.buckets)))
  const [lossShipped, lossAdapted] = [lossesOf(shipped, known), lossesOf(adapted, known)]
  return {
    macroF1Shipped: macroF1Of(shipped, known),
    macroF1Adapted: macroF1Of(adapted, known),
    logLossShipped: meanOf(lossShipped),
    logLossAdapted: meanOf(lossAdapted),
    promoted: later.length >= FEWEST_JUDGED && isLess(lossAdapted, lossShipped, seed),
  }
}

const lossesOf = (told: readonly Triple[], known: readonly number[]): number[] =>
  told.map((one, at) => -Math.log(Math.max(1e-12, one[known[at] ?? 0] ?? 0)))

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length)

/** Draws the comments again and again, each with both of its losses (paired bootstrap). */
function isLess(losses: readonly number[], others: readonly number[], seed: number): boolean {
  const random = randomFrom(seed)
  const gains = losses.map((loss, at) => (others[at] ?? 0) - loss)
  let won = 0
  for (let draw = 0; draw < DRAWS; draw += 1) {
    let sum = 0
    for (let at = 0; at < gains.length; at += 1) sum += gains[Math.floor(random() * gains.length)] ?? 0
    if (sum > 0) won += 1
  }
  return won >= SURE * DRAWS
}

function macroF1Of(told: readonly Triple[], known: readonly number[]): number {
  const guesses = told.map((one) => one.indexOf(Math.max(...one)))
  const scores = labels.map((_, label) => {
    const hits = guesses.filter((guess, at) => guess === label && known[at] === label).length
    const all =
      guesses.filter((guess) => guess === label).length + known.filter((one) => one === label).length
    return all === 0 ? 1 : (2 * hits) / all
  })
  return meanOf(scores)
}
