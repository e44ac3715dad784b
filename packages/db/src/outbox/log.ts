import { and, desc, eq, sql } from 'drizzle-orm'

import type { Store } from '../database/index.ts'
import { builder } from '../database/builder.ts'
import { outbox } from '../schema/index.ts'

export type DeliveryRow = typeof outbox.$inferSelect

/** A page of the delivery log, the newest first, after the one created at `before`. */
export function listDeliveries(
  { client, organizationId }: Store,
  status: DeliveryRow['status'] | undefined,
  before: readonly [number, string] | null,
  limit: number,
) {
  const after = before
    ? sql`(${outbox.createdAt}, ${outbox.id}) < (CAST(${before[0]} AS INTEGER), ${before[1]})`
    : undefined
  return builder(client)
    .select()
    .from(outbox)
    .where(
      and(eq(outbox.organizationId, organizationId), status ? eq(outbox.status, status) : undefined, after),
    )
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(limit)
}

export async function findDelivery(
  { client, organizationId }: Store,
  id: string,
): Promise<DeliveryRow | null> {
  const [row] = await builder(client)
    .select()
    .from(outbox)
    .where(and(eq(outbox.organizationId, organizationId), eq(outbox.id, id)))
    .limit(1)
  return row ?? null
}

/** Queues a delivery again from its first attempt, under the same id. */
export async function requeueDelivery(
  { client, organizationId }: Store,
  id: string,
  now: Date,
): Promise<DeliveryRow | null> {
  const [row] = await builder(client)
    .update(outbox)
    .set({
      status: 'pending',
      attempts: 0,
      nextAttemptAt: now.getTime(),
      leasedUntil: null,
      deliveredAt: null,
    })
    .where(and(eq(outbox.organizationId, organizationId), eq(outbox.id, id)))
    .returning()
  return row ?? null
}
