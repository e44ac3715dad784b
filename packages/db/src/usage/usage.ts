import { sql } from 'drizzle-orm'

import { rowsOf, type Directory, type Store } from '../database/index.ts'

/** What an endpoint cost on a day (UTC). */
export interface UsageRow {
  day: string
  endpoint: string
  requests: number
  rowsRead: number
  rowsWritten: number
}

/** Adds to the ledger of each organization. */
export async function saveUsage(
  directory: Directory,
  entries: readonly (UsageRow & { organizationId: string })[],
): Promise<void> {
  await rowsOf(
    directory,
    sql`INSERT INTO usage (organization_id, day, endpoint, requests, rows_read, rows_written)
      SELECT j.value ->> 'organizationId', j.value ->> 'day', j.value ->> 'endpoint', j.value ->> 'requests',
        j.value ->> 'rowsRead', j.value ->> 'rowsWritten' FROM json_each(${JSON.stringify(entries)}) j WHERE true
      ON CONFLICT DO UPDATE SET requests = requests + excluded.requests, rows_read = rows_read + excluded.rows_read,
        rows_written = rows_written + excluded.rows_written`,
  )
}

/** The ledger of some days, the newest and then the dearest first. */
export const readUsage = (store: Store, { fromDay, toDay }: { fromDay: string; toDay: string }) =>
  rowsOf<UsageRow>(
    store,
    sql`SELECT day, endpoint, requests, rows_read AS rowsRead, rows_written AS rowsWritten FROM usage
      WHERE organization_id = ${store.organizationId} AND day >= ${fromDay} AND day < ${toDay}
      ORDER BY day DESC, rows_read + 1000 * rows_written DESC, endpoint LIMIT 5000`,
  )
