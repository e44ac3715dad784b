import { auc, logLoss } from '../discrimination/index.ts'
import { inOrder } from './example.ts'
import type { Example } from './example.ts'
import { fitModel, probabilityBy } from './fit/fit.ts'
import type { Recipe } from './judge.ts'
import { placeOf } from './place.ts'

const sizes = [0, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000]
const judgedShare = 0.25

const isJudged = ({ customerId }: Example) => placeOf(`curve:${customerId}`) < judgedShare

/** What a model taught by so many examples tells of customers that it never saw. */
export interface CurvePoint {
  examples: number
  auc: number | null
  logLoss: number | null
}

/** How telling gets better by each outcome: the same quarter of customers judges what more and more of the others teach. */
export function learningCurve(examples: readonly Example[], recipe: Recipe): CurvePoint[] {
  const judged = examples.filter(isJudged)
  const others = inOrder(examples)
    .filter((example) => !isJudged(example))
    .toSorted((a, b) => placeOf(`turn:${a.customerId}`) - placeOf(`turn:${b.customerId}`))
  if (judged.length === 0) return []
  const steps = [...new Set([...sizes.filter((size) => size < others.length), others.length])]
  return steps.map((size) => {
    const model = fitModel(others.slice(0, size), recipe.prior, { ...recipe, version: '' })
    const scores = judged.map(({ features, label }) => ({ p: probabilityBy(model, features), y: label }))
    return { examples: size, auc: auc(scores), logLoss: logLoss(scores) }
  })
}
