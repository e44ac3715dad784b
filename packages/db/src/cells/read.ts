import { isMultiple, type Cell, type CellQuery, type Reading } from '@vigia/domain/metric-query'
import { sql, type SQL } from 'drizzle-orm'

import { batch, rowsOf, type Store } from '../database/index.ts'
import { askCells } from './asks.ts'
import { cellsAsOf, changedDays } from './as-of.ts'
import { rollupCells } from './rollups.ts'
import { signalCells, signalsWithin } from './signals.ts'

type StoredCell = Partial<Record<`h${number}`, number>> & {
  sums?: number
  squares?: number
  bucket: string | null
  k1: string | null
  k2: string | null
}

const scores = Array.from({ length: 11 }, (_, score) => `h${score}` as const)

const cellOf = ({ definition, groupBy }: CellQuery, row: StoredCell): Cell => ({
  bucket: row.bucket,
  keys: [row.k1, row.k2].slice(0, groupBy.length).map((key) => key ?? ''),
  histogram: {
    counts: scores.map((score) => row[score] ?? 0),
    ...(definition.metric === 'sentiment'
      ? { moments: { sum: (row.sums ?? 0) / 1000, squares: (row.squares ?? 0) / 1_000_000 } }
      : {}),
  },
})

const cellsNow = (store: Store, query: CellQuery): SQL => {
  if (query.source === 'asks') return askCells(store, query)
  if (query.source === 'rollups') return rollupCells(store, query)
  return signalCells(store, query, signalsWithin(store, query))
}

const statementsOf = async (store: Store, query: CellQuery): Promise<SQL[]> => {
  if (query.asOf === null) return [cellsNow(store, query)]
  return cellsAsOf(store, query, await changedDays(store, query))
}

/** The cells that each query asks for, in one round trip (one more for each that is asked `asOf` a time). */
export async function readCells(store: Store, queries: readonly CellQuery[]): Promise<Reading[]> {
  const asked = queries.flatMap((query) => {
    const whole = { ...query, groupBy: query.groupBy.filter((each) => !isMultiple(each)) }
    return whole.groupBy.length < query.groupBy.length ? [query, { ...whole, groupBy: [] }] : [query]
  })
  const statements = await Promise.all(asked.map((query) => statementsOf(store, query)))
  const results = await batch(store, statements.flat())
  const read = asked.map((query, i) => {
    const rows = results.splice(0, statements[i]?.length ?? 0).flat()
    return (rows as unknown as StoredCell[]).map((row) => cellOf(query, row))
  })
  return queries.map((query) => {
    const cells = read.shift() ?? []
    return { cells, whole: query.groupBy.some(isMultiple) ? (read.shift() ?? []) : cells }
  })
}

/** How many signals happened on the days of each query, by the rollups, and how many wait to be filed. */
export async function countSignals(store: Store, queries: readonly CellQuery[]) {
  const counts = queries.map(
    ({ fromDay, toDay }) => sql`SELECT coalesce(sum(n), 0) AS n, count(*) AS cells FROM rollups
      WHERE organization_id = ${store.organizationId} AND day >= ${fromDay} AND day < ${toDay}
        AND metric IN ('nps', 'csat', 'ces', 'stars', 'enps', 'comment', 'event')`,
  )
  const waiting = sql`SELECT count(*) AS n, 0 AS cells FROM (SELECT 1 FROM touched
    WHERE organization_id = ${store.organizationId} AND signals <> '' LIMIT 20001)`
  const rows = (await batch(store, [...counts, waiting])).flat() as { n: number; cells: number }[]
  const [tail] = rows.splice(-1)
  const total = (of: 'n' | 'cells') => rows.reduce((sum, row) => sum + row[of], 0)
  return { signals: total('n'), buckets: total('cells'), waiting: tail?.n ?? 0 }
}

/** How far surveys came in a period: each step kept apart. */
export async function readFunnel(store: Store, { fromDay, toDay }: CellQuery) {
  const [row] = await rowsOf<Record<'sent' | 'delivered' | 'shown' | 'answered' | 'partial', number>>(
    store,
    sql`SELECT coalesce(sum(sent), 0) AS sent, coalesce(sum(delivered), 0) AS delivered, coalesce(sum(shown), 0) AS shown,
      coalesce(sum(answered), 0) AS answered, coalesce(sum(max(started - answered, 0)), 0) AS partial
    FROM ask_rollups WHERE organization_id = ${store.organizationId} AND day >= ${fromDay} AND day < ${toDay}`,
  )
  return row ?? { sent: 0, delivered: 0, shown: 0, answered: 0, partial: 0 }
}
