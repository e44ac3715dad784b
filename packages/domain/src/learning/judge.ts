import type { BgNbd, ChurnModel, RiskPrior } from '../risk/index.ts'
import { inOrder, priorOf, weightsOf } from './example.ts'
import type { Example } from './example.ts'
import { fitModel, probabilityBy } from './fit/fit.ts'
import { foldsByCustomers, foldsOf } from './folds.ts'
import type { Fold, Folds } from './folds.ts'
import { onLine } from './line.ts'
import { temperedLine } from './tempered.ts'

/** An example that was not taught from, and what was told of it. */
export interface Judged {
  customerId: string
  at: number
  y: 0 | 1
  /** How much it counts where a line is learned. */
  weight: number
  /** By the weights that the other examples teach, or whatever the candidate came to be. */
  candidate: number
  /** By the prior on the line that the other examples teach. */
  tempered: number
  /** By the prior alone, and by the model in use. */
  prior: number
  active: number
}

export interface Recipe {
  prior: RiskPrior
  horizonDays: number
  now: number
  lapse: BgNbd | null
}

export interface Judgement {
  kind: Folds['kind']
  judged: Judged[]
  /** All of them, judged by customers. */
  byCustomers: Judged[]
  /** Those whose end came to be known after the model in use had learned, judged by customers; null while that is the prior. */
  fresh: Judged[] | null
}

/** Reads an example by the model in use: its own features, as its view of purchases has them. */
export type ReadActive = (example: Example) => number

type Weight = (example: Example) => number

function judgedBy(folds: readonly Fold[], recipe: Recipe, active: ReadActive, weight: Weight): Judged[] {
  return folds.flatMap(({ taught, judged, now }) => {
    if (judged.length === 0) return []
    const model = fitModel(taught, recipe.prior, { ...recipe, now, version: '' })
    const line = temperedLine(taught, recipe, now)
    return judged.map((example): Judged => ({
      customerId: example.customerId,
      at: example.at,
      y: example.label,
      weight: weight(example),
      candidate: probabilityBy(model, example.features),
      tempered: onLine(line, priorOf(example)),
      prior: priorOf(example),
      active: active(example),
    }))
  })
}

/** What each of the examples, in order, counts. */
function weighing(ordered: readonly Example[], { now, horizonDays }: Recipe): Weight {
  const weights = weightsOf(ordered, now, horizonDays)
  const known = new Map(ordered.map((example, i) => [example, weights[i] ?? 0]))
  return (example) => known.get(example) ?? 0
}

/**
 * Tells every example by what others teach, never by itself. `examples` are read by the recipe's view of purchases.
 */
export function judge(
  examples: readonly Example[],
  recipe: Recipe,
  active: { model: ChurnModel; read: ReadActive } | null,
): Judgement {
  const ordered = inOrder(examples)
  const { kind, folds } = foldsOf(ordered, recipe.now, recipe.horizonDays)
  const read = active?.read ?? priorOf
  const weight = weighing(ordered, recipe)
  const learnedAt = active ? Date.parse(active.model.learnedAt) : Infinity
  const parted = foldsByCustomers(ordered, recipe.now)
  const byCustomers = judgedBy(parted, recipe, read, weight)
  const judged = kind === 'customers' ? byCustomers : judgedBy(folds, recipe, read, weight)
  const isFresh = parted.flatMap((fold) => fold.judged.map(({ labelledAt }) => labelledAt > learnedAt))
  return { kind, judged, byCustomers, fresh: active && byCustomers.filter((_, i) => isFresh[i]) }
}
