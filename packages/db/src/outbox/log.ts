import { and, asc, desc, eq, gte, lt, sql } from 'drizzle-orm'

import type { Store } from '../database/index.ts'
import { builder } from '../database/builder.ts'
import { deliveryAttempts, outbox } from '../schema/index.ts'

export type DeliveryRow = typeof outbox.$inferSelect
export type AttemptRow = typeof deliveryAttempts.$inferSelect

/** What of the log is asked for; times in milliseconds, half-open. */
export interface DeliveryFilter {
  status?: DeliveryRow['status'] | undefined
  destinationId?: string | undefined
  from?: number | undefined
  to?: number | undefined
}

const int = (value: number) => sql`CAST(${value} AS INTEGER)`

/** A page of the delivery log, the newest first, after the one created at `before`. */
export function listDeliveries(
  { client, organizationId }: Store,
  { status, destinationId, from, to }: DeliveryFilter,
  before: readonly [number, string] | null,
  limit: number,
) {
  return builder(client)
    .select()
    .from(outbox)
    .where(
      and(
        eq(outbox.organizationId, organizationId),
        status && eq(outbox.status, status),
        destinationId === undefined ? undefined : eq(outbox.destinationId, destinationId),
        from === undefined ? undefined : gte(outbox.createdAt, int(from)),
        to === undefined ? undefined : lt(outbox.createdAt, int(to)),
        before ? sql`(${outbox.createdAt}, ${outbox.id}) < (${int(before[0])}, ${before[1]})` : undefined,
      ),
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

/** The first `limit` attempts at a delivery, in order. */
export const listAttempts = ({ client, organizationId }: Store, id: string, limit: number) =>
  builder(client)
    .select()
    .from(deliveryAttempts)
    .where(and(eq(deliveryAttempts.organizationId, organizationId), eq(deliveryAttempts.deliveryId, id)))
    .orderBy(asc(deliveryAttempts.attempt))
    .limit(limit)
