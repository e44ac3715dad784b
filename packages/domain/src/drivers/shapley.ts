import type { Correlations } from './correlation.ts'

/** A correlation this near to what the others already tell adds nothing but noise. */
const dependent = 1e-9

/** R² of the outcome on the predictors `members`, by Cholesky's decomposition of their correlations, 0 to 1. */
export function rSquared({ rxx, rxy }: Correlations, members: readonly number[]): number {
  const rows: number[][] = []
  const kept: number[] = []
  let total = 0
  const solved: number[] = []
  for (const member of members) {
    const row: number[] = []
    kept.forEach((other, place) => {
      const known = rows[place] ?? []
      const sum = row.reduce((all, value, i) => all + value * (known[i] ?? 0), 0)
      row.push(((rxx[member]?.[other] ?? 0) - sum) / (known[place] ?? 1))
    })
    const rest = (rxx[member]?.[member] ?? 0) - row.reduce((all, value) => all + value ** 2, 0)
    if (rest < dependent) continue
    const diagonal = Math.sqrt(rest)
    const z =
      ((rxy[member] ?? 0) - row.reduce((all, value, i) => all + value * (solved[i] ?? 0), 0)) / diagonal
    rows.push([...row, diagonal])
    kept.push(member)
    solved.push(z)
    total += z ** 2
  }
  return Math.min(1, total)
}

/** How many predictors are taken apart exactly; more are sampled. */
export const mostExact = 12

const samples = 400

const sizeOf = (subset: number) => subset.toString(2).replaceAll('0', '').length

function exactShares(correlations: Correlations, width: number): number[] {
  const known = Array.from({ length: 2 ** width }, (_, subset) =>
    rSquared(
      correlations,
      Array.from({ length: width }, (__, place) => place).filter((place) => (subset >> place) & 1),
    ),
  )
  const factorial = Array.from({ length: width + 1 }, (_, n) => n).map((n) =>
    Array.from({ length: n }, (_, i) => i + 1).reduce((product, each) => product * each, 1),
  )
  const weight = (size: number) =>
    ((factorial[size] ?? 1) * (factorial[width - size - 1] ?? 1)) / (factorial[width] ?? 1)
  return Array.from({ length: width }, (_, place) =>
    known.reduce((sum, without, subset) => {
      if ((subset >> place) & 1) return sum
      return sum + weight(sizeOf(subset)) * ((known[subset | (1 << place)] ?? 0) - without)
    }, 0),
  )
}

function shuffled(width: number, random: () => number): number[] {
  const order = Array.from({ length: width }, (_, place) => place)
  for (let i = width - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1))
    const [a = 0, b = 0] = [order[i], order[j]]
    order[i] = b
    order[j] = a
  }
  return order
}

function sampledShares(correlations: Correlations, width: number, random: () => number): number[] {
  const shares = Array.from({ length: width }, () => 0)
  for (let round = 0; round < samples; round += 1) {
    const order = shuffled(width, random)
    let before = 0
    order.forEach((place, i) => {
      const after = rSquared(correlations, order.slice(0, i + 1))
      shares[place] = (shares[place] ?? 0) + (after - before) / samples
      before = after
    })
  }
  return shares
}

/**
 * What each predictor adds to R², averaged over all orders in which they can be added (Shapley; LMG): exact up to 12,
 * sampled above with `random` in [0, 1). They sum to R². Source: Lindeman, Merenda and Gold 1980; Grömping 2007.
 */
export function sharesOfR2(correlations: Correlations, random: () => number): number[] {
  const width = correlations.rxy.length
  return width <= mostExact ? exactShares(correlations, width) : sampledShares(correlations, width, random)
}
