import { sql } from 'drizzle-orm'

import { rowsOf, type Directory, type Store } from '../database/index.ts'

export type InvitationChannel = 'email' | 'sms' | 'whatsapp' | 'link'
export type InvitationStatus =
  | 'scheduled'
  | 'held'
  | 'sent'
  | 'delivered'
  | 'bounced'
  | 'failed'
  | 'answered'
  | 'cancelled'
  | 'expired'

/** An invitation as it stands. Times in milliseconds; `customer` and `context` are JSON. */
export interface InvitationRow {
  id: string
  surveyId: string
  askId: string | null
  customerId: string | null
  customer: string
  channel: InvitationChannel
  touchpoint: string
  language: string | null
  context: string
  status: InvitationStatus
  reason: string | null
  reminders: number
  remindersLeft: number
  reminderDays: number
  attempts: number
  nextAt: number | null
  sentAt: number | null
  answeredAt: number | null
  expiresAt: number
  createdAt: number
}

export type NewInvitationRow = Pick<
  InvitationRow,
  | 'id'
  | 'customerId'
  | 'customer'
  | 'channel'
  | 'touchpoint'
  | 'language'
  | 'context'
  | 'reminders'
  | 'reminderDays'
  | 'nextAt'
  | 'expiresAt'
> & { singleUse: number }

export const invitationColumns = sql`v.id, v.survey_id AS surveyId, v.ask_id AS askId, v.customer_id AS customerId, v.customer,
  v.channel, v.touchpoint, v.language, v.context, v.status, v.reason, v.reminders, v.reminders_left AS remindersLeft,
  v.reminder_days AS reminderDays, v.attempts, v.next_at AS nextAt, v.sent_at AS sentAt, v.answered_at AS answeredAt,
  v.expires_at AS expiresAt, v.created_at AS createdAt`

/** Keeps invitations to a survey in one statement; one that is there already stays as it is. */
export async function insertInvitations(
  store: Store,
  surveyId: string,
  invitations: readonly NewInvitationRow[],
  now: Date,
): Promise<void> {
  await rowsOf(
    store,
    sql`INSERT INTO invitations (organization_id, id, survey_id, customer_id, customer, channel, touchpoint, language, context,
        status, single_use, reminders, reminders_left, reminder_days, attempts, next_at, expires_at, created_at)
      SELECT ${store.organizationId}, value ->> 'id', ${surveyId}, value ->> 'customerId', value ->> 'customer',
        value ->> 'channel', value ->> 'touchpoint', value ->> 'language', value ->> 'context', 'scheduled',
        value ->> 'singleUse', value ->> 'reminders', value ->> 'reminders', value ->> 'reminderDays', 0,
        value ->> 'nextAt', value ->> 'expiresAt', CAST(${now.getTime()} AS INTEGER)
      FROM json_each(${JSON.stringify(invitations)}) WHERE true ON CONFLICT DO NOTHING`,
  )
}

/** The invitations of these ids. */
export const readInvitations = (store: Store, ids: readonly string[]): Promise<InvitationRow[]> =>
  rowsOf<InvitationRow>(
    store,
    sql`SELECT ${invitationColumns} FROM json_each(${JSON.stringify(ids)}) x CROSS JOIN invitations v
      ON v.organization_id = ${store.organizationId} AND v.id = x.value`,
  )

export async function findInvitation(store: Store, id: string): Promise<InvitationRow | null> {
  const [row] = await readInvitations(store, [id])
  return row ?? null
}

/** Whose an invitation is: a link that unsubscribes names it by its id alone. */
export async function findInvitationOwner(directory: Directory, id: string) {
  const [row] = await rowsOf<{ organizationId: string; shop: string }>(
    directory,
    sql`SELECT o.id AS organizationId, o.name AS shop FROM invitations v INDEXED BY invitations_id_idx
      CROSS JOIN organizations o ON o.id = v.organization_id WHERE v.id = ${id}`,
  )
  return row ?? null
}

/** A page of a survey's invitations, the newest first, from behind `before`. */
export const listInvitations = (
  store: Store,
  surveyId: string,
  before: { at: number; id: string } | null,
  limit: number,
): Promise<InvitationRow[]> =>
  rowsOf<InvitationRow>(
    store,
    sql`SELECT ${invitationColumns} FROM invitations v INDEXED BY invitations_organization_id_survey_id_created_at_idx
      WHERE v.organization_id = ${store.organizationId} AND v.survey_id = ${surveyId}
      ${before ? sql`AND (v.created_at, v.id) < (${before.at}, ${before.id})` : sql``}
      ORDER BY v.created_at DESC, v.id DESC LIMIT CAST(${limit} AS INTEGER)`,
  )

/** Takes an invitation back; false where it was answered or is over. */
export async function cancelInvitation(store: Store, id: string): Promise<boolean> {
  const rows = await rowsOf(
    store,
    sql`UPDATE invitations SET status = 'cancelled', reason = NULL, next_at = NULL, leased_until = NULL
      WHERE organization_id = ${store.organizationId} AND id = ${id}
        AND status NOT IN ('answered', 'expired', 'cancelled') RETURNING id`,
  )
  return rows.length > 0
}
