import { sql, type SQL } from 'drizzle-orm'

import { batch, type Store } from '../database/index.ts'

/** A manager whose digest is due, with what was sent before; times in milliseconds. */
export interface DueManager {
  id: string
  name: string
  active: boolean
  digestHour: number
  dailyDigest: boolean
  weeklyDigest: boolean
  nextDigestAt: number
  lastDailyAt: number | null
  lastWeeklyAt: number | null
  /** The manager's own, switched on. */
  destinationIds: string[]
}

const int = (value: number) => sql`CAST(${value} AS INTEGER)`

/** Whether a digest is due in the organization that `organizationId` names. */
export const hasDigestsDue = (organizationId: SQL, now: Date): SQL =>
  sql`EXISTS (SELECT 1 FROM managers g WHERE g.organization_id = ${organizationId}
    AND g.next_digest_at <= ${int(now.getTime())} AND g.next_digest_at IS NOT NULL)`

/** Up to `limit` managers whose digest is due, the longest due first. */
export async function loadDueManagers(store: Store, now: Date, limit: number): Promise<DueManager[]> {
  return managersOf(
    store,
    sql`SELECT * FROM managers WHERE organization_id = ${store.organizationId} AND next_digest_at IS NOT NULL
      AND next_digest_at <= ${int(now.getTime())} ORDER BY next_digest_at, id LIMIT ${int(limit)}`,
  )
}

/** A manager as a digest sees them; `nextDigestAt` is null where they want none. */
export async function loadDigestManager(
  store: Store,
  id: string,
): Promise<(Omit<DueManager, 'nextDigestAt'> & { nextDigestAt: number | null }) | null> {
  const [found] = await managersOf(
    store,
    sql`SELECT * FROM managers WHERE organization_id = ${store.organizationId} AND id = ${id}`,
  )
  return found ?? null
}

async function managersOf(store: Store, due: SQL): Promise<DueManager[]> {
  const { organizationId } = store
  const [managers = []] = await batch(store, [
    sql`SELECT id, name, active, digest_hour AS digestHour, daily_digest AS dailyDigest, weekly_digest AS weeklyDigest,
        next_digest_at AS nextDigestAt, last_daily_at AS lastDailyAt, last_weekly_at AS lastWeeklyAt,
        (SELECT json_group_array(d.id) FROM destinations d WHERE d.organization_id = ${organizationId}
          AND d.manager_id = m.id AND d.enabled) AS destinationIds FROM (${due}) m`,
  ])
  return managers.map((row) => ({
    ...(row as unknown as DueManager),
    active: row['active'] === 1,
    dailyDigest: row['dailyDigest'] === 1,
    weeklyDigest: row['weeklyDigest'] === 1,
    destinationIds: (JSON.parse(String(row['destinationIds'])) as string[]).toSorted(),
  }))
}
