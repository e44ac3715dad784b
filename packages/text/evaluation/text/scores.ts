/** How well labels were told: shares from 0 to 1. */
export interface Agreement {
  accuracy: number
  macroF1: number
  f1: number[]
}

/** Compares labels told with labels known, class by class in the order of `classes`. */
export function agreementOf<T>(told: readonly T[], known: readonly T[], classes: readonly T[]): Agreement {
  const f1 = classes.map((label) => {
    const hits = told.filter((one, at) => one === label && known[at] === label).length
    const all = told.filter((one) => one === label).length + known.filter((one) => one === label).length
    return all === 0 ? 0 : (2 * hits) / all
  })
  const right = told.filter((one, at) => one === known[at]).length
  return {
    accuracy: right / told.length,
    macroF1: f1.reduce((sum, one) => sum + one, 0) / classes.length,
    f1,
  }
}

/** The chance that a positive case scores above another one; ties count by half. */
export function aucOf(scores: readonly number[], isPositive: readonly boolean[]): number {
  const order = scores.map((_, at) => at).toSorted((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0))
  let ranks = 0
  for (let start = 0; start < order.length;) {
    let end = start
    while (end < order.length && scores[order[end] ?? -1] === scores[order[start] ?? -1]) end += 1
    const positives = order.slice(start, end).filter((at) => isPositive[at]).length
    ranks += (positives * (start + 1 + end)) / 2
    start = end
  }
  const positive = isPositive.filter(Boolean).length
  const rest = scores.length - positive
  return (ranks - (positive * (positive + 1)) / 2) / (positive * rest)
}

const BINS = 10

/** Expected calibration error of the likeliest label, in ten bins of equal width. */
export function calibrationErrorOf(confidences: readonly number[], isRight: readonly boolean[]): number {
  let error = 0
  for (let bin = 0; bin < BINS; bin += 1) {
    const inside = confidences
      .map((_, at) => at)
      .filter((at) => Math.min(BINS - 1, Math.floor((confidences[at] ?? 0) * BINS)) === bin)
    const right = inside.filter((at) => isRight[at]).length
    const sure = inside.reduce((sum, at) => sum + (confidences[at] ?? 0), 0)
    error += Math.abs(right - sure)
  }
  return error / confidences.length
}
