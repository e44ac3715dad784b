import type { Filter } from '@vigia/domain/metric-query'
import { sql, type SQL } from 'drizzle-orm'

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
  /** Bounds of the sentiment about one of `themes` (any without), both included. */
  about?: { bounds: readonly [low: number, high: number]; themes: readonly string[] } | null
  metric?: string | null
  minScore?: number | null
  maxScore: number | null
  /** Whether who wrote it has a case that is not resolved, any at all, or none. */
  case?: 'open' | 'any' | 'none' | null
  limit: number
}

const columns = sql.raw(
  's.id, s.occurred_at AS at, s.customer_id AS customerId, s.touchpoint, s.channel, s.metric, s.score, s.comment, s.sentiment, s.negative, s.analysis',
)

const conditionsOfCase = ({ organizationId }: Store, which: CommentQuery['case']): SQL => {
  if (!which) return sql``
  const open = which === 'open' ? sql` AND k.status <> 'resolved'` : sql``
  const found = sql`EXISTS (SELECT 1 FROM cases k WHERE k.organization_id = ${organizationId}
    AND k.customer_id = s.customer_id${open})`
  return which === 'none' ? sql` AND NOT ${found}` : sql` AND ${found}`
}

/** What a comment must be besides what metrics can be filtered by. */
const conditionsOfQuery = (store: Store, query: CommentQuery): SQL => {
  const { sentiment, about, metric, minScore = null, maxScore } = query
  const ofThemes = about?.themes.length
    ? sql` AND f.value ->> 'id' IN (SELECT value FROM json_each(${JSON.stringify(about.themes)}))`
    : sql``
  return sql`${sentiment ? sql` AND s.sentiment >= ${sentiment[0]} AND s.sentiment <= ${sentiment[1]}` : sql``}
    ${about ? sql` AND EXISTS (SELECT 1 FROM json_each(s.analysis, '$.themes') f WHERE f.value ->> 'sentiment' >= ${about.bounds[0]} AND f.value ->> 'sentiment' <= ${about.bounds[1]}${ofThemes})` : sql``}
    ${metric ? sql` AND s.metric = ${metric}` : sql``}${minScore === null ? sql`` : sql` AND s.score >= ${minScore}`}
    ${maxScore === null ? sql`` : sql` AND s.score <= ${maxScore}`}${conditionsOfCase(store, query.case)}`
}

/**
 * The newest `limit` signals before a moment, of which those with a comment that fits come back, and where it stopped.
 * Comments of employees are left out: they would tell who wrote them.
 */
export async function readComments(store: Store, query: CommentQuery) {
  const { organizationId } = store
  const { fromAt, before, filter, limit } = query
  const earlier = (at: string, id: string) =>
    sql`${sql.raw(at)} >= ${fromAt} AND (${sql.raw(at)} < ${before.at} OR (${sql.raw(at)} = ${before.at} AND ${sql.raw(id)} < ${before.id}))`
  const rows = await rowsOf<StoredComment & { fits: number }>(
    store,
    sql`SELECT ${columns}, (s.comment IS NOT NULL AND s.metric IS NOT 'enps'
        ${conditionsOfQuery(store, query)}${conditionsOf(store, filter)}) AS fits
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

export interface Author {
  name: string | null
  /** The newest case. */
  caseId: string | null
}

/** Who some customers are, by id, and the newest case of each. */
export async function readAuthors(store: Store, ids: readonly string[]): Promise<Map<string, Author>> {
  if (ids.length === 0) return new Map()
  const { organizationId } = store
  const rows = await rowsOf<Author & { id: string }>(
    store,
    sql`SELECT c.id, c.name, (SELECT k.id FROM cases k WHERE k.organization_id = ${organizationId}
        AND k.customer_id = c.id ORDER BY k.sequence DESC LIMIT 1) AS caseId
      FROM json_each(${JSON.stringify([...new Set(ids)])}) w
      CROSS JOIN customers c ON c.organization_id = ${organizationId} AND c.id = w.value`,
  )
  return new Map(rows.map(({ id, ...author }) => [id, author]))
}
