import { and, asc, eq, gt } from 'drizzle-orm'

import type { Store } from '../database/index.ts'
import { builder } from '../database/builder.ts'
import { destinations, outbox } from '../schema/index.ts'

export type DestinationRow = typeof destinations.$inferSelect

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

export async function changeDestination(
  { client, organizationId }: Store,
  id: string,
  change: Partial<Pick<DestinationRow, 'name' | 'language' | 'minTier' | 'enabled' | 'disabledReason'>>,
): Promise<DestinationRow | null> {
  const [row] = await builder(client)
    .update(destinations)
    .set(change)
    .where(and(eq(destinations.organizationId, organizationId), eq(destinations.id, id)))
    .returning()
  return row ?? null
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
          eq(outbox.status, 'pending'),
        ),
      ),
  ])
  return deleted.length > 0
}
