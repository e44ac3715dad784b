/** How often a term occurs in the texts looked at, and in those it is compared with. */
export interface TermCounts {
  focus: number
  rest: number
}

export interface LogOdds {
  /** Log-odds ratio of the term, focus against rest. */
  delta: number
  /** `delta` in its standard errors: from 1.96 up typical of the focus. */
  z: number
}

/**
 * Log-odds ratios with an informative Dirichlet prior: the prior of a term is its share of both together times `a0`.
 * Source: Monroe, Colaresi and Quinn 2008, "Fightin' Words", Political Analysis 16:372, equations 16 to 18 and 22.
 */
export function logOdds(counts: ReadonlyMap<string, TermCounts>, a0: number): Map<string, LogOdds> {
  const all = [...counts.values()]
  const total = (of: keyof TermCounts) => all.reduce((sum, each) => sum + each[of], 0)
  const [focus, rest] = [total('focus'), total('rest')]
  const odds = (count: number, n: number, prior: number) =>
    Math.log((count + prior) / (n + a0 - count - prior))
  return new Map(
    [...counts].map(([term, count]) => {
      const prior = (a0 * (count.focus + count.rest)) / (focus + rest)
      const delta = odds(count.focus, focus, prior) - odds(count.rest, rest, prior)
      const error = Math.sqrt(1 / (count.focus + prior) + 1 / (count.rest + prior))
      return [term, { delta, z: delta / error }]
    }),
  )
}
