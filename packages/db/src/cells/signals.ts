import {
  attributeOf,
  mostPoints,
  type CellQuery,
  type Dimension,
  type Filter,
} from '@vigia/domain/metric-query'
import { sql, type SQL } from 'drizzle-orm'

import type { Store } from '../database/index.ts'
import { among, bucketByDay, keysOf, touchpointsOf } from './rollups.ts'

/** What a question reads of a signal, whether it stands or was corrected since. */
type Columns = (dimension: Dimension) => SQL

const analysed = (path: string) => sql`coalesce(s.analysis ->> ${sql.raw(`'${path}'`)}, '')`

const own: Partial<Record<Dimension, SQL>> = {
  touchpoint: sql`s.touchpoint`,
  channel: sql`s.channel`,
  segment: sql`s.segment`,
  stage: sql`p.stage`,
  survey: sql`coalesce(s.survey_id, '')`,
  employee: sql`coalesce(s.employee, '')`,
  team: sql`coalesce(s.team, '')`,
  shop: sql`coalesce(s.shop, '')`,
  release: sql`coalesce(s.release, '')`,
  language: analysed('$.language'),
  emotion: analysed('$.emotion.label'),
  theme: sql`h.value ->> 'id'`,
}

const columnOf: Columns = (dimension) =>
  own[dimension] ?? sql`coalesce(s.attributes ->> ${`$.${JSON.stringify(attributeOf(dimension))}`}, '')`

const conditionOf = (store: Store, dimension: Dimension, values: readonly string[]): SQL => {
  if (dimension === 'stage') return sql` AND s.touchpoint IN ${touchpointsOf(store, values)}`
  if (dimension !== 'theme') return sql` AND CAST(${columnOf(dimension)} AS TEXT) IN ${among(values)}`
  return sql` AND EXISTS (SELECT 1 FROM json_each(s.analysis, '$.themes') f WHERE f.value ->> 'id' IN ${among(values)})`
}

/** The instants that a question reaches over; `days` leave out what happened on others. */
export interface Span {
  fromAt: number
  toAt: number
  days?: readonly string[]
}

/**
 * The signals of a span, as `s`: those filed by time, and those that wait to be. The order of the tables is given, as
 * the planner would begin with the signals.
 */
export const signalsWithin = ({ organizationId }: Store, { fromAt, toAt, days }: Span): SQL => {
  const onDays = days ? sql` AND s.day IN ${among(days)}` : sql``
  return sql`(SELECT s.* FROM filed_signals f CROSS JOIN signals s ON s.organization_id = f.organization_id AND s.id = f.id
      WHERE f.organization_id = ${organizationId} AND f.occurred_at >= ${fromAt} AND f.occurred_at < ${toAt}${onDays}
    UNION ALL
    SELECT s.* FROM (SELECT DISTINCT j.value AS id FROM touched u
        CROSS JOIN json_each('["' || replace(u.signals, ' ', '","') || '"]') j
        WHERE u.organization_id = ${organizationId} AND u.signals <> '') w
      CROSS JOIN signals s ON s.organization_id = ${organizationId} AND s.id = w.id
      WHERE s.occurred_at >= ${fromAt} AND s.occurred_at < ${toAt}${onDays}
        AND NOT EXISTS (SELECT 1 FROM filed_signals f WHERE f.organization_id = ${organizationId}
          AND f.occurred_at = s.occurred_at AND f.id = s.id))`
}

/** The newest `limit` signals of a span, as {@link signalsWithin}, however many there are. */
export const newestWithin = (store: Store, { fromAt, toAt }: Span, limit: number): SQL => {
  const { organizationId } = store
  return sql`(SELECT s.* FROM (SELECT f.id FROM filed_signals f WHERE f.organization_id = ${organizationId}
        AND f.occurred_at >= ${fromAt} AND f.occurred_at < ${toAt} ORDER BY f.occurred_at DESC LIMIT ${limit}) w
      CROSS JOIN signals s ON s.organization_id = ${organizationId} AND s.id = w.id
    UNION SELECT s.* FROM (SELECT DISTINCT j.value AS id FROM touched u
        CROSS JOIN json_each('["' || replace(u.signals, ' ', '","') || '"]') j
        WHERE u.organization_id = ${organizationId} AND u.signals <> '') w
      CROSS JOIN signals s ON s.organization_id = ${organizationId} AND s.id = w.id
      WHERE s.occurred_at >= ${fromAt} AND s.occurred_at < ${toAt})`
}

const thousandths = 'CAST(round(s.sentiment * 1000) AS INTEGER)'
const scores = Array.from({ length: 11 }, (_, score) => score)
const histogram = sql.raw(
  [...scores.map((score) => `sum(s.score IS ${score}) AS h${score}`), '0 AS sums', '0 AS squares'].join(', '),
)
const sentiments = sql.raw(
  [
    'sum(s.sentiment <= -0.2) AS h0',
    'sum(s.sentiment > -0.2 AND s.sentiment < 0.2) AS h1',
    'sum(s.sentiment >= 0.2) AS h2',
    ...scores.slice(3).map((score) => `0 AS h${score}`),
    `sum(${thousandths}) AS sums`,
    `sum(${thousandths} * ${thousandths}) AS squares`,
  ].join(', '),
)

const measured = ({ definition: { metric } }: CellQuery): SQL =>
  metric === 'sentiment' ? sql`s.sentiment IS NOT NULL AND s.metric IS NOT 'enps'` : sql`s.metric = ${metric}`

const bucketOf = (query: CellQuery): SQL =>
  query.interval === 'hour'
    ? sql`CAST((s.occurred_at - ${query.fromAt}) / 3600000 AS INTEGER)`
    : bucketByDay(query, sql`s.day`)

/** What a filter asks of a signal `s`, to follow another condition. */
export const conditionsOf = (store: Store, filter: Filter): SQL =>
  sql.join(
    Object.entries(filter as Record<string, readonly string[]>).map(([dimension, values]) =>
      conditionOf(store, dimension as Dimension, values),
    ),
  )

/** Counts signals one by one into the cells of a query; `rows` are its signals as `s`. */
export function signalCells(store: Store, query: CellQuery, rows: SQL): SQL {
  const { groupBy } = query
  const joined = sql.join([
    groupBy.includes('stage')
      ? sql` JOIN touchpoints p ON p.organization_id = ${store.organizationId} AND p.slug = s.touchpoint`
      : sql``,
    groupBy.includes('theme') ? sql` CROSS JOIN json_each(s.analysis, '$.themes') h` : sql``,
  ])
  return sql`SELECT CAST(${bucketOf(query)} AS TEXT) AS bucket,
      ${keysOf(query, (dimension) => sql`CAST(${columnOf(dimension)} AS TEXT)`)},
      ${query.definition.metric === 'sentiment' ? sentiments : histogram}
    FROM ${rows} s${joined}
    WHERE ${measured(query)}${conditionsOf(store, query.filter)}
    GROUP BY 1, 2, 3 LIMIT ${mostPoints + 1}`
}
