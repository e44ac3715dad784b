import type { BgNbd, ChurnModel, RiskPrior } from '../risk/index.ts'
import { inOrder } from './example.ts'
import type { Example } from './example.ts'
import { fitModel, probabilityBy } from './fit/fit.ts'
import { foldsByCustomers, foldsOf } from './folds.ts'
import type { Fold, Folds } from './folds.ts'

/** An example that was not taught from, and what was told of it. */
export interface Judged {
  customerId: string
  at: number
  y: 0 | 1
  /** By what the other examples teach, by the prior alone, and by the model in use. */
  candidate: number
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
  /** Those whose end came to be known after the model in use had learned, judged by customers; null while that is the prior. */
  fresh: Judged[] | null
}

/** What the prior alone said when the example was taken down. */
const priorOf = ({ features }: Example) => features['_prior'] ?? 0

/** Reads an example by the model in use: its own features, as its view of purchases has them. */
export type ReadActive = (example: Example) => number

function judgedBy(
  folds: readonly Fold[],
  recipe: Recipe,
  active: ReadActive,
  isWanted: (e: Example) => boolean,
) {
  return folds.flatMap(({ taught, judged, now }) => {
    const wanted = judged.filter(isWanted)
    if (wanted.length === 0) return []
    const model = fitModel(taught, recipe.prior, { ...recipe, now, version: '' })
    return wanted.map((example): Judged => ({
      customerId: example.customerId,
      at: example.at,
      y: example.label,
      candidate: probabilityBy(model, example.features),
      prior: priorOf(example),
      active: active(example),
    }))
  })
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
  const judged = judgedBy(folds, recipe, read, () => true)
  if (!active) return { kind, judged, fresh: null }
  const learnedAt = Date.parse(active.model.learnedAt)
  const isFresh = ({ labelledAt }: Example) => labelledAt > learnedAt
  return { kind, judged, fresh: judgedBy(foldsByCustomers(ordered, recipe.now), recipe, read, isFresh) }
}
