import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'

import { batch, rowsOf, type Store } from '../database/index.ts'
import { builder } from '../database/builder.ts'
import { destinations, outbox } from '../schema/index.ts'

export type DestinationRow = typeof destinations.$inferSelect

/** What can be changed of a destination. */
export type DestinationChange = Partial<
  Pick<
    DestinationRow,
    | 'name'
    | 'language'
    | 'minTier'
    | 'enabled'
    | 'disabledReason'
    | 'managerId'
    | 'budgetPerDay'
    | 'secret'
    | 'previousSecret'
    | 'previousSecretUntil'
  >
>

/** A page of destinations by id; the secret stays in the row, never in an answer. */
export const listDestinations = ({ client, organizationId }: Store, after: string, limit: number) =>
  builder(client)
    .select()
    .from(destinations)
    .where(and(eq(destinations.organizationId, organizationId), gt(destinations.id, after)))
    .orderBy(asc(destinations.id))
    .limit(limit)

export async function findDestination(
  { client, organizationId }: Store,
  id: string,
): Promise<DestinationRow | null> {
  const [row] = await builder(client)
    .select()
    .from(destinations)
    .where(and(eq(destinations.organizationId, organizationId), eq(destinations.id, id)))
    .limit(1)
  return row ?? null
}

export const insertDestination = (
  { client, organizationId }: Store,
  row: Omit<typeof destinations.$inferInsert, 'organizationId'>,
) =>
  builder(client)
    .insert(destinations)
    .values({ ...row, organizationId })

/** Which of `ids` are destinations. */
export async function destinationsAmong(store: Store, ids: readonly string[]): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    store,
    sql`SELECT id FROM destinations WHERE organization_id = ${store.organizationId}
      AND id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
  )
  return rows.map(({ id }) => id)
}

/** Whether somebody of that id can be given a destination. */
export async function managerExists(store: Store, id: string): Promise<boolean> {
  const rows = await rowsOf(
    store,
    sql`SELECT 1 AS found FROM managers WHERE organization_id = ${store.organizationId} AND id = ${id}`,
  )
  return rows.length > 0
}

/** Changes what is told and leaves the rest. */
export async function changeDestination(
  store: Store,
  id: string,
  change: { [K in keyof DestinationChange]: DestinationChange[K] | undefined },
): Promise<DestinationRow | null> {
  const { client, organizationId } = store
  const told = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  if (Object.keys(told).length === 0) return findDestination(store, id)
  const [row] = await builder(client)
    .update(destinations)
    .set(told)
    .where(and(eq(destinations.organizationId, organizationId), eq(destinations.id, id)))
    .returning()
  return row ?? null
}

/** Lets a destination begin anew: its failures are forgotten, and what has waited for it goes on now. */
export async function reviveDestination(store: Store, id: string, now: Date): Promise<void> {
  const { organizationId } = store
  const at = sql`CAST(${now.getTime()} AS INTEGER)`
  const waits = sql`UPDATE outbox SET next_attempt_at = ${at}
    WHERE organization_id = ${organizationId} AND destination_id = ${id} AND next_attempt_at > ${at}`
  await batch(store, [
    sql`UPDATE destinations SET failures = 0, circuit_until = NULL WHERE organization_id = ${organizationId} AND id = ${id}`,
    sql`${waits} AND status = 'pending'`,
    sql`${waits} AND status IN ('queued', 'held') AND held_reason = 'destination_off'`,
  ])
}

/** Removes a destination and what it was still to receive. Answers whether it was there. */
export async function deleteDestination({ client, organizationId }: Store, id: string): Promise<boolean> {
  const [deleted] = await builder(client).batch([
    builder(client)
      .delete(destinations)
      .where(and(eq(destinations.organizationId, organizationId), eq(destinations.id, id)))
      .returning({ id: destinations.id }),
    builder(client)
      .delete(outbox)
      .where(
        and(
          eq(outbox.organizationId, organizationId),
          eq(outbox.destinationId, id),
          inArray(outbox.status, ['pending', 'queued', 'held']),
        ),
      ),
  ])
  return deleted.length > 0
}
