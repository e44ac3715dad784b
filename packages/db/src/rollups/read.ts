import { mostPoints, type Dimension, type RollupCell, type RollupQuery } from '@vigia/domain/metric-query'
import { sql, type SQL } from 'drizzle-orm'

import { batch, type Store } from '../database/index.ts'

type StoredCell = Record<`h${number}`, number> & { bucket: string | null; key: string | null }

/** A stage is told by its touchpoints, so that each is looked up once for many rollups. */
const columns: Record<Dimension, SQL> = {
  touchpoint: sql`r.touchpoint`,
  channel: sql`r.channel`,
  segment: sql`r.segment`,
  stage: sql`r.touchpoint`,
}

const firstDays = {
  day: sql`r.day`,
  week: sql`date(r.day, '-6 days', 'weekday 1')`,
  month: sql`substr(r.day, 1, 7) || '-01'`,
}

const scores = Array.from({ length: 11 }, (_, score) => `h${score}` as const)
const sums = sql.join(
  scores.map((column) => sql`sum(r.${sql.identifier(column)}) AS ${sql.identifier(column)}`),
  sql`, `,
)

const among = (values: readonly string[]) => sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`

function wanted({ organizationId }: Store, { filter }: RollupQuery): SQL {
  const conditions = Object.entries(filter).map(([dimension, values]) =>
    dimension === 'stage'
      ? sql` AND r.touchpoint IN (SELECT slug FROM touchpoints
          WHERE organization_id = ${organizationId} AND stage IN ${among(values)})`
      : sql` AND ${columns[dimension as Dimension]} IN ${among(values)}`,
  )
  return sql.join(conditions)
}

/** Reads each rollup row of the period once, however many signals it stands for; one cell more than may be told. */
function cellsOf(store: Store, query: RollupQuery): SQL {
  const { metric, fromDay, toDay, interval, groupBy } = query
  return sql`SELECT ${interval ? firstDays[interval] : sql`NULL`} AS bucket,
      ${groupBy ? columns[groupBy] : sql`NULL`} AS key, ${sums}
    FROM rollups r
    WHERE r.organization_id = ${store.organizationId} AND r.metric = ${metric}
      AND r.day >= ${fromDay} AND r.day < ${toDay}${wanted(store, query)}
    GROUP BY r.organization_id${interval ? sql`, 1` : sql``}${groupBy ? sql`, 2` : sql``}
    LIMIT ${mostPoints + 1}`
}

/** The cells of touchpoints as those of their stages: several of one stage and bucket, for the domain to add up. */
function statementOf(store: Store, query: RollupQuery): SQL {
  const cells = cellsOf(store, query)
  if (query.groupBy !== 'stage') return cells
  return sql`SELECT c.bucket, t.stage AS key, ${sql.join(
    scores.map((score) => sql.identifier(score)),
    sql`, `,
  )}
    FROM (${cells}) c JOIN touchpoints t ON t.organization_id = ${store.organizationId} AND t.slug = c.key`
}

const cellOf = (row: StoredCell): RollupCell => ({
  day: row.bucket,
  key: row.key,
  histogram: { counts: scores.map((score) => row[score] ?? 0) },
})

/** The cells that each query asks for, in one round trip. */
export async function readRollups(store: Store, queries: readonly RollupQuery[]): Promise<RollupCell[][]> {
  const results = await batch(
    store,
    queries.map((query) => statementOf(store, query)),
  )
  return results.map((rows) => (rows as unknown as StoredCell[]).map(cellOf))
}
