import { sql } from 'drizzle-orm'

import { batch, rowsOf, type Directory, type Store } from '../database/index.ts'

/** A shift to tell; `document` is what the API answers, as JSON. */
export interface NewChange {
  id: string
  metric: string
  touchpoint: string
  detectedOn: string
  document: string
}

export interface StoredChange {
  id: string
  detectedOn: string
  document: string
  createdAt: number
}

/** Keeps shifts; one that is known stays as it was told first. Answers how many are new. */
export async function saveChanges(store: Store, changes: readonly NewChange[], now: Date): Promise<number> {
  const [rows = []] = await batch(store, [
    sql`INSERT INTO metric_changes (organization_id, id, metric, touchpoint, detected_on, document, created_at)
      SELECT ${store.organizationId}, j.value ->> 'id', j.value ->> 'metric', j.value ->> 'touchpoint',
        j.value ->> 'detectedOn', j.value ->> 'document', CAST(${now.getTime()} AS INTEGER)
      FROM json_each(${JSON.stringify(changes)}) j WHERE true ON CONFLICT DO NOTHING RETURNING id`,
  ])
  return rows.length
}

export interface ChangeQuery {
  fromDay: string
  metric: string | null
  /** Only what comes after it, going back in time. */
  before: { day: string; id: string }
  limit: number
}

/** The newest first. */
export const readChanges = (store: Store, { fromDay, metric, before, limit }: ChangeQuery) =>
  rowsOf<StoredChange>(
    store,
    sql`SELECT id, detected_on AS detectedOn, document, created_at AS createdAt FROM metric_changes
      WHERE organization_id = ${store.organizationId} AND detected_on >= ${fromDay}
        AND (detected_on, id) < (${before.day}, ${before.id}) ${metric === null ? sql`` : sql`AND metric = ${metric}`}
      ORDER BY detected_on DESC, id DESC LIMIT ${limit}`,
  )

/** The newest day on which a series got an answer, for each organization that has any since `fromDay`. */
export const organizationsToWatch = (directory: Directory) =>
  rowsOf<{ id: string; timeZone: string }>(
    directory,
    sql`SELECT o.id, o.time_zone AS timeZone FROM organizations o
      WHERE EXISTS (SELECT 1 FROM rollups r WHERE r.organization_id = o.id) ORDER BY o.id`,
  )
