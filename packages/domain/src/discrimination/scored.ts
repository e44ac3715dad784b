/** A probability that was told, and what came of it: `y` is 1 where the customer left, 0 where not. */
export interface Scored {
  p: number
  y: number
}

/** Those of one and the same probability. */
export interface Tie {
  p: number
  n: number
  leavers: number
}

/** The scores by probability, the highest first; what ties stands together, so that no order matters. */
export function tiesOf(scores: readonly Scored[]): Tie[] {
  const sorted = scores.toSorted((a, b) => b.p - a.p)
  const ties: Tie[] = []
  for (const { p, y } of sorted) {
    const last = ties.at(-1)
    if (last?.p === p) {
      last.n += 1
      last.leavers += y
    } else ties.push({ p, n: 1, leavers: y })
  }
  return ties
}

/** How many left. */
export const leaversOf = (scores: readonly Scored[]): number => scores.reduce((sum, { y }) => sum + y, 0)
