import type { Filter } from '@vigia/domain/metric-query'
import { sql } from 'drizzle-orm'

import { conditionsOf } from '../cells/index.ts'
import { rowsOf, type Store } from '../database/index.ts'

/** A comment as it is kept. */
export interface StoredComment {
  id: string
  at: number
  customerId: string | null
  touchpoint: string
  channel: string
  metric: string | null
  score: number | null
  comment: string
  sentiment: number | null
  /** 1 where the answer was a negative experience. */
  negative: number
  analysis: string | null
}

export interface CommentQuery {
  fromAt: number
  /** Only what comes before this moment, and with a lower id at it. */
  before: { at: number; id: string }
  filter: Filter
  /** Bounds of the sentiment, both included. */
  sentiment: readonly [low: number, high: number] | null
  maxScore: number | null
  limit: number
}

const columns = sql.raw(
  's.id, s.occurred_at AS at, s.customer_id AS customerId, s.touchpoint, s.channel, s.metric, s.score, s.comment, s.sentiment, s.negative, s.analysis',
)

/**
 * The newest `limit` signals before a moment, of which those with a comment that fits come back, and where it stopped.
 * Comments of employees are left out: they would tell who wrote them.
 */
export async function readComments(store: Store, query: CommentQuery) {
  const { organizationId } = store
  const { fromAt, before, filter, sentiment, maxScore, limit } = query
  const earlier = (at: string, id: string) =>
    sql`${sql.raw(at)} >= ${fromAt} AND (${sql.raw(at)} < ${before.at} OR (${sql.raw(at)} = ${before.at} AND ${sql.raw(id)} < ${before.id}))`
  const rows = await rowsOf<StoredComment & { fits: number }>(
    store,
    sql`SELECT ${columns}, (s.comment IS NOT NULL AND s.metric IS NOT 'enps'
        ${sentiment ? sql`AND s.sentiment >= ${sentiment[0]} AND s.sentiment <= ${sentiment[1]}` : sql``}
        ${maxScore === null ? sql`` : sql`AND s.score <= ${maxScore}`}${conditionsOf(store, filter)}) AS fits
      FROM (SELECT id FROM (SELECT f.id, f.occurred_at FROM filed_signals f WHERE f.organization_id = ${organizationId}
            AND ${earlier('f.occurred_at', 'f.id')} ORDER BY f.occurred_at DESC, f.id DESC LIMIT ${limit})
          UNION SELECT j.value FROM touched u CROSS JOIN json_each('["' || replace(u.signals, ' ', '","') || '"]') j
          WHERE u.organization_id = ${organizationId} AND u.signals <> '') w
        CROSS JOIN signals s ON s.organization_id = ${organizationId} AND s.id = w.id
      WHERE ${earlier('s.occurred_at', 's.id')}
      ORDER BY s.occurred_at DESC, s.id DESC LIMIT ${limit}`,
  )
  const last = rows.length < limit ? null : rows.at(-1)
  return {
    comments: rows.filter(({ fits }) => fits === 1),
    looked: rows.length,
    next: last ? { at: last.at, id: last.id } : null,
  }
}
