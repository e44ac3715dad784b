import type { Column, SQLWrapper } from 'drizzle-orm'

import type { Store } from './store.ts'

/** How a statement is written down for SQLite; the whole dialect would bring the query builder along. */
const spelling = {
  casing: { getColumnCasing: ({ name }: Column) => name },
  escapeName: (name: string) => `"${name.replaceAll('"', '""')}"`,
  escapeParam: () => '?',
  escapeString: (text: string) => `'${text.replaceAll("'", "''")}'`,
}

/**
 * Runs statements in one transaction and one round trip, and answers the rows of each. Takes queries of the builder and
 * raw ones alike (drizzle's own `batch` loses the parameters of a raw one). Rows carry the columns' own names.
 */
export async function batch(
  { client }: Pick<Store, 'client'>,
  statements: readonly SQLWrapper[],
): Promise<Record<string, unknown>[][]> {
  if (statements.length === 0) return []
  const prepared = statements.map((statement) => {
    const query = statement
      .getSQL()
      .toQuery(spelling as unknown as Parameters<ReturnType<SQLWrapper['getSQL']>['toQuery']>[0])
    return client.prepare(query.sql).bind(...query.params)
  })
  const results = await client.batch<Record<string, unknown>>(prepared)
  return results.map(({ results: rows }) => rows)
}

/** The rows of one raw query, as `T`: the caller's SQL names its columns. */
export async function rowsOf<T>(store: Pick<Store, 'client'>, statement: SQLWrapper): Promise<T[]> {
  const [rows = []] = await batch(store, [statement])
  return rows as T[]
}
