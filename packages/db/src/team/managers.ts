import { sql } from 'drizzle-orm'

import { batch, rowsOf, type Store } from '../database/index.ts'
import type { managers } from '../schema/index.ts'

/** A manager as it is kept; times in milliseconds. */
export type ManagerRow = Omit<typeof managers.$inferSelect, 'organizationId' | 'lastDailyAt' | 'lastWeeklyAt'>

/** What a person decides about a manager, and what follows from it. */
export type ManagerValues = Omit<ManagerRow, 'id' | 'createdAt' | 'version'>

type Stored = Omit<ManagerRow, 'active' | 'dailyDigest' | 'weeklyDigest'> &
  Record<'active' | 'dailyDigest' | 'weeklyDigest', number>

const columns =
  sql.raw(`id, name, email, language, active, budget_per_day AS budgetPerDay, quiet_from AS quietFrom,
  quiet_to AS quietTo, digest_hour AS digestHour, daily_digest AS dailyDigest, weekly_digest AS weeklyDigest,
  escalate_to AS escalateTo, next_digest_at AS nextDigestAt, created_at AS createdAt, version`)

const int = (value: number | boolean | null) => sql`CAST(${value === null ? null : Number(value)} AS INTEGER)`

const rowOf = ({ active, dailyDigest, weeklyDigest, ...row }: Stored): ManagerRow => ({
  ...row,
  active: active === 1,
  dailyDigest: dailyDigest === 1,
  weeklyDigest: weeklyDigest === 1,
})

/** A page of managers by id. */
export async function listManagers(store: Store, after: string, limit: number): Promise<ManagerRow[]> {
  const rows = await rowsOf<Stored>(
    store,
    sql`SELECT ${columns} FROM managers WHERE organization_id = ${store.organizationId} AND id > ${after}
      ORDER BY id LIMIT ${int(limit)}`,
  )
  return rows.map(rowOf)
}

export async function findManager(store: Store, id: string): Promise<ManagerRow | null> {
  const [row] = await rowsOf<Stored>(
    store,
    sql`SELECT ${columns} FROM managers WHERE organization_id = ${store.organizationId} AND id = ${id}`,
  )
  return row ? rowOf(row) : null
}

/** Why an e-mail destination that follows a manager sleeps, as its `disabledReason` says. */
const asleep = sql.raw(`'Its manager is not active, or has no e-mail address'`)

/** The manager's e-mail destination as the manager is now: always from the stored row, whoever wrote that last. */
const follow = ({ organizationId }: Store, id: string) => sql`UPDATE destinations SET name = m.name,
    language = m.language, url = coalesce('mailto:' || m.email, url),
    enabled = CASE WHEN m.active = 0 OR m.email IS NULL THEN 0
      WHEN disabled_reason = ${asleep} OR url <> 'mailto:' || m.email THEN 1 ELSE enabled END,
    disabled_reason = CASE WHEN m.active = 0 OR m.email IS NULL THEN iif(enabled, ${asleep}, disabled_reason)
      WHEN disabled_reason = ${asleep} OR url <> 'mailto:' || m.email THEN NULL ELSE disabled_reason END
  FROM managers m WHERE m.organization_id = ${organizationId} AND m.id = ${id}
    AND destinations.organization_id = ${organizationId} AND destinations.manager_id = ${id} AND destinations.kind = 'email'`

/** An e-mail destination for a manager who has an address and none yet. */
const arrive = (
  { organizationId }: Store,
  { id, destinationId }: { id: string; destinationId: string },
  now: Date,
) => sql`INSERT INTO destinations
    (organization_id, id, kind, name, url, language, min_tier, enabled, disabled_reason, created_at, manager_id)
  SELECT ${organizationId}, ${destinationId}, 'email', m.name, 'mailto:' || m.email, m.language, 'alert', m.active,
    iif(m.active, NULL, ${asleep}), ${int(now.getTime())}, m.id
  FROM managers m WHERE m.organization_id = ${organizationId} AND m.id = ${id} AND m.email IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM destinations d WHERE d.organization_id = ${organizationId}
      AND d.manager_id = ${id} AND d.kind = 'email')`

/** Adds a manager, with a destination for the e-mail address, unless there are `most` already: null then. */
export async function insertManager(
  store: Store,
  ids: { id: string; destinationId: string },
  told: ManagerValues,
  most: number,
  now: Date,
): Promise<ManagerRow | null> {
  const { organizationId } = store
  const [[row] = []] = await batch(store, [
    sql`INSERT INTO managers (organization_id, id, name, email, language, active, budget_per_day, quiet_from, quiet_to,
        digest_hour, daily_digest, weekly_digest, escalate_to, next_digest_at, created_at, version)
      SELECT ${organizationId}, ${ids.id}, ${told.name}, ${told.email}, ${told.language}, ${int(told.active)},
        ${int(told.budgetPerDay)}, ${told.quietFrom}, ${told.quietTo}, ${int(told.digestHour)},
        ${int(told.dailyDigest)}, ${int(told.weeklyDigest)}, ${told.escalateTo}, ${int(told.nextDigestAt)},
        ${int(now.getTime())}, 1
      WHERE (SELECT count(*) FROM managers WHERE organization_id = ${organizationId}) < ${int(most)}
      RETURNING ${columns}`,
    arrive(store, ids, now),
  ])
  return row ? rowOf(row as unknown as Stored) : null
}

/**
 * Changes the version that it was decided on, and the e-mail destination with it; null where the manager moved on.
 * `destinationId` is for the destination of an address that is new.
 */
export async function updateManager(
  store: Store,
  { id, version, destinationId }: { id: string; version: number; destinationId: string | null },
  told: ManagerValues,
  now: Date,
): Promise<ManagerRow | null> {
  const [[row] = []] = await batch(store, [
    sql`UPDATE managers SET name = ${told.name}, email = ${told.email}, language = ${told.language},
        active = ${int(told.active)}, budget_per_day = ${int(told.budgetPerDay)}, quiet_from = ${told.quietFrom},
        quiet_to = ${told.quietTo}, digest_hour = ${int(told.digestHour)}, daily_digest = ${int(told.dailyDigest)},
        weekly_digest = ${int(told.weeklyDigest)}, escalate_to = ${told.escalateTo},
        next_digest_at = ${int(told.nextDigestAt)}, version = version + 1
      WHERE organization_id = ${store.organizationId} AND id = ${id} AND version = ${int(version)}
      RETURNING ${columns}`,
    follow(store, id),
    ...(destinationId === null ? [] : [arrive(store, { id, destinationId }, now)]),
  ])
  return row ? rowOf(row as unknown as Stored) : null
}
