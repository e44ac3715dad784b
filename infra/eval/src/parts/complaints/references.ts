import type { Shopper } from '../../data/complaints.ts'
import { fitLogistic, predict } from '../../reference/logistic.ts'
import type { Prediction } from '../../score/measures.ts'

function medianOf(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null).toSorted((a, b) => a - b)
  return known[Math.floor(known.length / 2)] ?? 0
}

/** The CX features of each row; what the file does not say is its median. */
export function cxFeatures(shoppers: readonly Shopper[]): Record<string, number>[] {
  const tenure = medianOf(shoppers.map(({ tenureMonths }) => tenureMonths))
  const orders = medianOf(shoppers.map((shopper) => shopper.orders))
  const recency = medianOf(shoppers.map(({ daysSinceLastOrder }) => daysSinceLastOrder))
  return shoppers.map((shopper) => ({
    complaint: Number(shopper.complained),
    satisfaction: shopper.satisfaction,
    tenure: Math.log(1 + (shopper.tenureMonths ?? tenure)),
    orders: shopper.orders ?? orders,
    recency: shopper.daysSinceLastOrder ?? recency,
    cashback: shopper.cashback,
  }))
}

/** What a plain logistic regression on the other folds tells of each row; `foldOf` names a row's fold. */
export function referencePredictions(
  shoppers: readonly Shopper[],
  foldOf: (index: number) => number,
  folds: number,
): Prediction[] {
  const rows = cxFeatures(shoppers).map((features) => Object.values(features))
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const taught = shoppers.flatMap((_, i) => (foldOf(i) === fold ? [] : [i]))
    const model = fitLogistic(
      taught.map((i) => rows[i] ?? []),
      taught.map((i) => shoppers[i]?.churned ?? 0),
    )
    return shoppers.flatMap((shopper, i) =>
      foldOf(i) === fold
        ? [{ customer: shopper.id, p: predict(model, rows[i] ?? []), y: shopper.churned }]
        : [],
    )
  })
}
