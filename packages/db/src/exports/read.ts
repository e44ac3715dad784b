import { sql } from 'drizzle-orm'

import { rowsOf, type Store } from '../database/index.ts'

/** A signal as it is exported; times in milliseconds, JSON as text. */
export interface ExportedSignal {
  id: string
  kind: 'feedback' | 'event'
  at: number
  receivedAt: number
  customerId: string | null
  touchpoint: string
  channel: string
  segment: string
  metric: string | null
  score: number | null
  type: string | null
  severity: number
  experience: number
  comment: string | null
  sentiment: number | null
  analysis: string | null
  employee: string | null
  team: string | null
  shop: string | null
  release: string | null
  surveyId: string | null
  issue: string | null
  value: number | null
  waitMinutes: number | null
  measures: string | null
  attributes: string | null
  source: string | null
}

export interface ExportRange {
  fromAt: number
  toAt: number
  /** What is received later belongs to the next export. */
  now: number
}

const CHUNK = 2_000

const columns = sql.raw(
  `s.id, s.kind, s.occurred_at AS at, s.received_at AS receivedAt, s.customer_id AS customerId, s.touchpoint, s.channel,
   s.segment, s.metric, s.score, s.type, s.severity, s.experience, s.comment, s.sentiment, s.analysis, s.employee, s.team,
   s.shop, s.release, s.survey_id AS surveyId, s.issue, s.value, s.wait_minutes AS waitMinutes, s.measures, s.attributes,
   s.source`,
)

const within = ({ fromAt, toAt, now }: ExportRange) =>
  sql`s.occurred_at >= ${fromAt} AND s.occurred_at < ${toAt} AND s.received_at <= ${now}`

/** Those that were not filed by time when the export began: told at its end, wherever they are filed meanwhile. */
const waitingIds = async (store: Store) => {
  const rows = await rowsOf<{ signals: string }>(
    store,
    sql`SELECT signals FROM touched WHERE organization_id = ${store.organizationId} AND signals <> ''`,
  )
  return new Set(rows.flatMap(({ signals }) => signals.split(' ')))
}

const byIds = (store: Store, ids: readonly string[], range: ExportRange) =>
  rowsOf<ExportedSignal>(
    store,
    sql`SELECT ${columns} FROM json_each(${JSON.stringify(ids)}) w
      CROSS JOIN signals s ON s.organization_id = ${store.organizationId} AND s.id = w.value WHERE ${within(range)}`,
  )

/** The signals of a period a chunk at a time, each once, whatever is filed meanwhile. */
export async function* exportSignals(store: Store, range: ExportRange): AsyncGenerator<ExportedSignal[]> {
  const waiting = await waitingIds(store)
  let after = { at: range.fromAt - 1, id: '' }
  for (;;) {
    const filed = await rowsOf<{ at: number; id: string }>(
      store,
      sql`SELECT occurred_at AS at, id FROM filed_signals WHERE organization_id = ${store.organizationId}
        AND (occurred_at, id) > (${after.at}, ${after.id}) AND occurred_at < ${range.toAt}
        ORDER BY occurred_at, id LIMIT ${CHUNK}`,
    )
    const ids = filed.flatMap(({ id }) => (waiting.has(id) ? [] : id))
    if (ids.length > 0) yield await byIds(store, ids, range)
    const last = filed.at(-1)
    if (!last || filed.length < CHUNK) break
    after = last
  }
  const rest = [...waiting]
  while (rest.length > 0) yield await byIds(store, rest.splice(0, CHUNK), range)
}
