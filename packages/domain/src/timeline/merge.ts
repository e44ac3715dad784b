/** What has its place in a timeline; `at` in milliseconds. */
export interface Placed {
  at: number
  id: string
}

/**
 * The order of a timeline: newest first. Of one instant by id, so that what followed from a signal (`alt_`, `cas_`,
 * `risk_`) stands above it (`sig_`).
 */
const newestFirst = (a: Placed, b: Placed) => b.at - a.at || (a.id < b.id ? -1 : Number(a.id > b.id))

/**
 * The next `limit` items of several sources, each of which was read one past `limit` in the order of a timeline; `next`
 * is the place by which the page after begins, null on the last.
 */
export function mergeNewest<T extends Placed>(
  sources: readonly (readonly T[])[],
  limit: number,
): { items: T[]; next: Placed | null } {
  const all = sources.flat().toSorted(newestFirst)
  const items = all.slice(0, limit)
  const last = items.at(-1)
  return { items, next: last && all.length > limit ? { at: last.at, id: last.id } : null }
}
