import { and, asc, eq, gt } from 'drizzle-orm'

import type { Store } from '../database/index.ts'
import { destinations, outbox } from '../schema/index.ts'

export type DestinationRow = typeof destinations.$inferSelect

/** A page of destinations by id; the secret stays in the row, never in an answer. */
export const listDestinations = ({ db, organizationId }: Store, after: string, limit: number) =>
  db
    .select()
    .from(destinations)
    .where(and(eq(destinations.organizationId, organizationId), gt(destinations.id, after)))
    .orderBy(asc(destinations.id))
    .limit(limit)

export async function findDestination(
  { db, organizationId }: Store,
  id: string,
): Promise<DestinationRow | null> {
  const [row] = await db
    .select()
    .from(destinations)
    .where(and(eq(destinations.organizationId, organizationId), eq(destinations.id, id)))
    .limit(1)
  return row ?? null
}

export const insertDestination = (
  { db, organizationId }: Store,
  row: Omit<DestinationRow, 'organizationId'>,
) => db.insert(destinations).values({ ...row, organizationId })

export async function changeDestination(
  { db, organizationId }: Store,
  id: string,
  change: Partial<Pick<DestinationRow, 'name' | 'language' | 'minTier' | 'enabled' | 'disabledReason'>>,
): Promise<DestinationRow | null> {
  const [row] = await db
    .update(destinations)
    .set(change)
    .where(and(eq(destinations.organizationId, organizationId), eq(destinations.id, id)))
    .returning()
  return row ?? null
}

/** Removes a destination and what it was still to receive. Answers whether it was there. */
export async function deleteDestination({ db, organizationId }: Store, id: string): Promise<boolean> {
  const [deleted] = await db.batch([
    db
      .delete(destinations)
      .where(and(eq(destinations.organizationId, organizationId), eq(destinations.id, id)))
      .returning({ id: destinations.id }),
    db
      .delete(outbox)
      .where(
        and(
          eq(outbox.organizationId, organizationId),
          eq(outbox.destinationId, id),
          eq(outbox.status, 'pending'),
        ),
      ),
  ])
  return deleted.length > 0
}
