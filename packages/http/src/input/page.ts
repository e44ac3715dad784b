import type { Context } from 'hono'

import { encodeCursor, nextLink } from './cursor.ts'

/** One page of `items`, with the header that leads to the one that begins at `next`; null on the last. */
export function pageAt<T>(c: Context, items: T[], next: readonly (string | number)[] | null) {
  const nextCursor = next && encodeCursor(next)
  const link = nextLink(c.req.url, nextCursor)
  if (link) c.header('Link', link)
  return { items, nextCursor }
}

/**
 * One page of `rows`, which were read one past `limit` to see whether more follow; `keyOf` names the values by which
 * the next page begins.
 */
export function pageOf<R, T>(
  c: Context,
  rows: readonly R[],
  limit: number,
  keyOf: (row: R) => (string | number)[],
  present: (row: R) => T,
): { items: T[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return pageAt(c, shown.map(present), last === undefined ? null : keyOf(last))
}
