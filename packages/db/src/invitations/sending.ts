import type { Outlook } from '@vigia/domain/invitations'
import { sql } from 'drizzle-orm'

import { markAsk } from '../asks/index.ts'
import { batch, rowsOf, type Directory, type Store } from '../database/index.ts'
import { invitationColumns, type InvitationRow } from './invitations.ts'

const at = (date: Date) => sql`CAST(${date.getTime()} AS INTEGER)`

/** The organizations that have something to send now; one row is read of each. */
export async function organizationsWithDueInvitations(directory: Directory, now: Date): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    directory,
    sql`SELECT o.id FROM organizations o WHERE EXISTS (SELECT 1 FROM invitations v
      INDEXED BY invitations_organization_id_next_at_idx WHERE v.organization_id = o.id AND v.next_at <= ${at(now)})`,
  )
  return rows.map(({ id }) => id)
}

/** Takes up to `limit` due invitations for this run: until `until` no other run gets them. */
export async function leaseInvitations(
  store: Store,
  now: Date,
  until: Date,
  limit: number,
): Promise<InvitationRow[]> {
  const { organizationId } = store
  const leased = await rowsOf<{ id: string }>(
    store,
    sql`UPDATE invitations SET leased_until = ${at(until)} WHERE organization_id = ${organizationId} AND id IN (
      SELECT id FROM invitations INDEXED BY invitations_organization_id_next_at_idx
      WHERE organization_id = ${organizationId} AND next_at <= ${at(now)}
        AND (leased_until IS NULL OR leased_until <= ${at(now)})
      ORDER BY next_at LIMIT CAST(${limit} AS INTEGER)) RETURNING id`,
  )
  if (leased.length === 0) return []
  return rowsOf<InvitationRow>(
    store,
    sql`SELECT ${invitationColumns} FROM json_each(${JSON.stringify(leased.map(({ id }) => id))}) x
      CROSS JOIN invitations v ON v.organization_id = ${organizationId} AND v.id = x.value`,
  )
}

/** Notes which ask an invitation became, before anything is sent: whoever comes back after a crash goes on with it. */
export async function noteAskOf(store: Store, id: string, askId: string): Promise<void> {
  await rowsOf(
    store,
    sql`UPDATE invitations SET ask_id = ${askId} WHERE organization_id = ${store.organizationId} AND id = ${id}`,
  )
}

/**
 * Writes down what became of an attempt, and that its ask was sent. What was answered, cancelled or bounced meanwhile
 * stays so.
 */
export async function settleInvitation(
  store: Store,
  { id, askId }: { id: string; askId: string | null },
  outlook: Outlook,
): Promise<void> {
  const { status, reason, nextAt, attempts, remindersLeft, sentAt } = outlook
  await batch(store, [
    sql`UPDATE invitations SET status = CASE WHEN status = 'delivered' AND ${status} = 'sent' THEN status ELSE ${status} END,
        reason = ${reason}, next_at = CAST(${nextAt} AS INTEGER), attempts = CAST(${attempts} AS INTEGER),
        reminders_left = CAST(${remindersLeft} AS INTEGER), sent_at = CAST(${sentAt} AS INTEGER), leased_until = NULL
      WHERE organization_id = ${store.organizationId} AND id = ${id}
        AND status NOT IN ('answered', 'cancelled', 'bounced')`,
    ...(askId !== null && sentAt !== null ? [markAsk(store, askId, 'sent', sentAt)] : []),
  ])
}

/** Notes what a provider says of a sent message: what bounced is not tried again. */
export async function noteDelivery(
  store: Store,
  { id, askId }: { id: string; askId: string | null },
  status: 'delivered' | 'bounced',
  reason: string | null,
  now: Date,
): Promise<void> {
  const mine = sql`organization_id = ${store.organizationId} AND id = ${id}`
  const note =
    status === 'delivered'
      ? sql`UPDATE invitations SET status = 'delivered' WHERE ${mine} AND status = 'sent'`
      : sql`UPDATE invitations SET status = 'bounced', reason = ${reason}, next_at = NULL, leased_until = NULL
          WHERE ${mine} AND status IN ('scheduled', 'held', 'sent', 'delivered')`
  const marks =
    status === 'delivered' && askId !== null ? [markAsk(store, askId, 'delivered', now.getTime())] : []
  await batch(store, [note, ...marks])
}
