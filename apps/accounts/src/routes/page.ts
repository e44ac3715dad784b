import { encodeCursor, nextLink } from '@vigia/http/input'
import type { Context } from 'hono'

/** One page of `rows`, read one past `limit`; `keyOf` names the values by which the next page begins. */
export function pageOf<R, T>(
  c: Context,
  rows: readonly R[],
  limit: number,
  keyOf: (row: R) => (string | number)[],
  present: (row: R) => T,
): { items: T[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  const nextCursor = last === undefined ? null : encodeCursor(keyOf(last))
  const link = nextLink(c.req.url, nextCursor)
  if (link) c.header('Link', link)
  return { items: shown.map(present), nextCursor }
}
