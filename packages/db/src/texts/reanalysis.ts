import { sql } from 'drizzle-orm'

import { batch, rowsOf, type Directory, type Store } from '../database/index.ts'

/** History that is being read again, from the newest comment back; the cursor is where the next page begins. */
export interface Reanalysis {
  organizationId: string
  id: string
  modelId: string
  cursorAt: number
  cursorId: string
}

/** A comment to read again. */
export interface OldReading {
  id: string
  at: number
  comment: string | null
  analysis: string | null
}

/** What it says now. */
export interface NewReading {
  id: string
  sentiment: number
  pNegative: number
  analysis: string
}

export const runningReanalyses = (directory: Directory) =>
  rowsOf<Reanalysis>(
    directory,
    sql`SELECT organization_id AS organizationId, id, model_id AS modelId, cursor_at AS cursorAt, cursor_id AS cursorId
      FROM reanalyses WHERE status = 'running' ORDER BY updated_at LIMIT 20`,
  )

/** The next `limit` filed signals before the cursor; those without a comment come along, so that the cursor moves on. */
export const nextToRead = (store: Store, { cursorAt, cursorId }: Reanalysis, limit: number) =>
  rowsOf<OldReading>(
    store,
    sql`SELECT s.id, s.occurred_at AS at, s.comment, s.analysis
      FROM (SELECT id, occurred_at FROM filed_signals WHERE organization_id = ${store.organizationId}
          AND (occurred_at, id) < (${cursorAt}, ${cursorId}) ORDER BY occurred_at DESC, id DESC LIMIT ${limit}) f
        CROSS JOIN signals s ON s.organization_id = ${store.organizationId} AND s.id = f.id
      ORDER BY s.occurred_at DESC, s.id DESC`,
  )

/** Saves a page and where the next one begins, in one transaction; null ends it. Who runs again repeats no page. */
export async function saveReadings(
  store: Store,
  { id, cursorAt, cursorId }: Reanalysis,
  readings: readonly NewReading[],
  next: { at: number; id: string } | null,
  now: Date,
): Promise<void> {
  const at = sql`CAST(${now.getTime()} AS INTEGER)`
  const rows = JSON.stringify(readings)
  const mine = sql`organization_id = ${store.organizationId}`
  const current = sql`EXISTS (SELECT 1 FROM reanalyses WHERE ${mine} AND id = ${id} AND status = 'running'
    AND cursor_at = ${cursorAt} AND cursor_id = ${cursorId})`
  await batch(store, [
    sql`UPDATE signals SET sentiment = j.value ->> 'sentiment', p_negative = j.value ->> 'pNegative',
        analysis = j.value ->> 'analysis', changed_at = ${at}
      FROM json_each(${rows}) j WHERE signals.organization_id = ${store.organizationId} AND signals.id = j.value ->> 'id'
        AND signals.analysis IS NOT j.value ->> 'analysis' AND ${current}`,
    sql`UPDATE reanalyses SET cursor_at = ${next?.at ?? 0}, cursor_id = ${next?.id ?? ''},
        status = ${next ? 'running' : 'done'}, read = read + ${readings.length}, updated_at = ${at}
      WHERE ${mine} AND id = ${id} AND status = 'running' AND cursor_at = ${cursorAt} AND cursor_id = ${cursorId}`,
  ])
}
