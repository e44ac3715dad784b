import { attributeOf, mostPoints, type CellQuery, type Dimension } from '@vigia/domain/metric-query'
import { sql, type SQL } from 'drizzle-orm'

import type { Store } from '../database/index.ts'

/** Comments of employees are not those of customers. */
const commented = ['nps', 'csat', 'ces', 'stars', 'comment', 'event']

const scores = Array.from({ length: 11 }, (_, score) => `h${score}`)

export const among = (values: readonly string[]) =>
  sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`

const firstDays = (day: SQL) => ({
  day,
  week: sql`date(${day}, '-6 days', 'weekday 1')`,
  month: sql`substr(${day}, 1, 7) || '-01'`,
})

/** The bucket of a row by its local day. */
export const bucketByDay = ({ interval }: CellQuery, day: SQL): SQL =>
  interval && interval !== 'hour' ? firstDays(day)[interval] : sql`NULL`

/** The touchpoints of stages, for a filter. */
export const touchpointsOf = ({ organizationId }: Store, stages: readonly string[]) =>
  sql`(SELECT slug FROM touchpoints WHERE organization_id = ${organizationId} AND stage IN ${among(stages)})`

/** The first two of up to two dimensions, by what `column` makes of each. */
export const keysOf = ({ groupBy }: CellQuery, column: (dimension: Dimension) => SQL) => {
  const [first, second] = groupBy
  return sql`${first ? column(first) : sql`NULL`} AS k1, ${second ? column(second) : sql`NULL`} AS k2`
}

const columns: Partial<Record<Dimension, SQL>> = {
  touchpoint: sql`r.touchpoint`,
  channel: sql`r.channel`,
  segment: sql`r.segment`,
  // A stage is told by its touchpoints, so that each is looked up once for many rollups.
  stage: sql`r.touchpoint`,
}

const columnOf = (dimension: Dimension): SQL => {
  const column = columns[dimension]
  if (!column) throw new RangeError(`rollups do not know ${attributeOf(dimension) ?? dimension}`)
  return column
}

const histogram = sql.raw(
  [...scores.map((column) => `sum(r.${column}) AS ${column}`), '0 AS sums', '0 AS squares'].join(', '),
)

const sentiments = sql.raw(
  [
    'sum(r.comments_negative) AS h0',
    'sum(r.comments - r.comments_negative - r.comments_positive) AS h1',
    'sum(r.comments_positive) AS h2',
    ...scores.slice(3).map((column) => `0 AS ${column}`),
    'sum(r.sentiment_sum) AS sums',
    'sum(r.sentiment_squares) AS squares',
  ].join(', '),
)

/** Which metrics' rows of the rollups are read for a measure. */
const metricKeys = ({ definition: { metric } }: CellQuery): SQL =>
  metric === 'sentiment' ? sql`r.metric IN ${among(commented)} AND r.comments > 0` : sql`r.metric = ${metric}`

/** The rollup rows of a query's metrics and days. */
export const rollupRange = (store: Store, query: CellQuery) =>
  sql`r.organization_id = ${store.organizationId} AND ${metricKeys(query)}
      AND r.day >= ${query.fromDay} AND r.day < ${query.toDay}`

const wanted = (store: Store, { filter }: CellQuery): SQL =>
  sql.join(
    (Object.entries(filter) as [Dimension, readonly string[]][]).map(([dimension, values]) =>
      dimension === 'stage'
        ? sql` AND r.touchpoint IN ${touchpointsOf(store, values)}`
        : sql` AND ${columnOf(dimension)} IN ${among(values)}`,
    ),
  )

/** Only what is asked for is grouped by, in the order of the key where that is possible. */
const grouping = ({ interval, groupBy }: CellQuery): SQL =>
  sql.raw(
    ['r.organization_id', ...(interval ? ['1'] : []), ...groupBy.map((_, i) => String(i + 2))].join(', '),
  )

/** The cells of touchpoints as those of their stages: several of one stage and bucket, for the domain to add up. */
const asStages = (store: Store, { groupBy }: CellQuery, cells: SQL): SQL => {
  const key = (place: number) => sql.raw(groupBy[place] === 'stage' ? 't.stage' : `c.k${place + 1}`)
  const told = sql.raw([...scores, 'sums', 'squares'].map((column) => `c.${column}`).join(', '))
  const joined = sql.raw(`c.k${groupBy.indexOf('stage') + 1}`)
  return sql`SELECT c.bucket, ${key(0)} AS k1, ${key(1)} AS k2, ${told} FROM (${cells}) c
    JOIN touchpoints t ON t.organization_id = ${store.organizationId} AND t.slug = ${joined}`
}

/** Reads each rollup row of the period once, however many signals it stands for, but those of the days `without`. */
export function rollupCells(store: Store, query: CellQuery, without: readonly string[] = []): SQL {
  const cells = sql`SELECT ${bucketByDay(query, sql`r.day`)} AS bucket, ${keysOf(query, columnOf)},
      ${query.definition.metric === 'sentiment' ? sentiments : histogram}
    FROM rollups r
    WHERE ${rollupRange(store, query)}${wanted(store, query)}
      ${without.length > 0 ? sql`AND r.day NOT IN ${among(without)}` : sql``}
    GROUP BY ${grouping(query)} LIMIT ${mostPoints + 1}`
  return query.groupBy.includes('stage') ? asStages(store, query, cells) : cells
}
