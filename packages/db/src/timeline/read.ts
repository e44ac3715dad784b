import { mergeNewest, type Placed } from '@vigia/domain/timeline'
import { sql, type SQL } from 'drizzle-orm'

import { batch, type Store } from '../database/index.ts'
import { rowFrom, type TimelineRow } from './rows.ts'

interface Source {
  table: string
  /** The column of its time, and its id as SQL. */
  at: string
  id: SQL
  columns: SQL
  from: (row: Record<string, unknown>) => TimelineRow
}

const sources: readonly Source[] = [
  {
    table: 'signals',
    at: 'occurred_at',
    id: sql`s.id`,
    columns: sql`s.kind, s.touchpoint, coalesce((SELECT t.stage FROM touchpoints t
        WHERE t.organization_id = s.organization_id AND t.slug = s.touchpoint), 'use') AS stage,
      s.channel, s.experience, s.negative, s.comment, s.analysis, s.employee, s.team, s.shop, s.release, s.metric, s.score, s.type, s.severity,
      s.measures, s.value, s.issue`,
    from: rowFrom.signal,
  },
  {
    table: 'outcomes',
    at: 'occurred_at',
    id: sql`s.id`,
    columns: sql`'outcome' AS kind, s.outcome, s.value`,
    from: rowFrom.outcome,
  },
  {
    table: 'risk_changes',
    at: 'at',
    id: sql`'risk_' || s.at`,
    columns: sql`'risk' AS kind, s.probability, s.tier, s.reasons`,
    from: rowFrom.risk,
  },
  {
    table: 'case_events',
    at: 'at',
    id: sql`s.case_id || '_' || s.version`,
    columns: sql`'case' AS kind, s.case_id AS caseId, s.action, s.status, s.outcome, s.actor, s.note`,
    from: rowFrom.case,
  },
  {
    table: 'alerts',
    at: 'created_at',
    id: sql`s.id`,
    columns: sql`'alert' AS kind, s.case_id AS caseId, s.tier, s.probability, s.message`,
    from: rowFrom.alert,
  },
]

/** The rows of one source from a place on, in the order of a timeline. */
function newestOf(
  { organizationId }: Store,
  { table, at, id, columns }: Source,
  customerId: string,
  from: Placed,
  limit: number,
): SQL {
  const time = sql.raw(`s.${at}`)
  return sql`SELECT ${time} AS at, ${id} AS id, ${columns} FROM ${sql.identifier(table)} s
    WHERE s.organization_id = ${organizationId} AND s.customer_id = ${customerId}
      AND ${time} <= ${from.at} AND (${time} < ${from.at} OR ${id} > ${from.id})
    ORDER BY 1 DESC, 2 LIMIT ${limit}`
}

/**
 * A page of everything that was said, happened and was done with a customer, newest first, from behind the place `from`
 * on, in one round trip; null for nobody of ours.
 */
export async function readTimeline(store: Store, customerId: string, from: Placed, limit: number) {
  const [known = [], ...results] = await batch(store, [
    sql`SELECT id FROM customers WHERE organization_id = ${store.organizationId} AND id = ${customerId}`,
    ...sources.map((source) => newestOf(store, source, customerId, from, limit + 1)),
  ])
  if (known.length === 0) return null
  const rows = sources.map((source, i) => (results[i] ?? []).map(source.from))
  return mergeNewest(rows, limit)
}
