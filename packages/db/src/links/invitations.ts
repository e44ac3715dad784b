import { sql, type SQL } from 'drizzle-orm'

import { rowsOf, type Store } from '../database/index.ts'

/** An invitation as its link needs it: who, where and what its answers are stamped with. */
export interface LinkedInvitation {
  id: string
  surveyId: string
  askId: string | null
  /** The identities that were told, as JSON. */
  customer: string
  channel: 'email' | 'sms' | 'whatsapp' | 'link'
  touchpoint: string
  language: string | null
  /** As JSON. */
  context: string
  status: string
  singleUse: boolean
  expiresAt: number
}

/** The invitation that a link names; null if there is none. */
export async function findLinkedInvitation(store: Store, id: string): Promise<LinkedInvitation | null> {
  const [row] = await rowsOf<Omit<LinkedInvitation, 'singleUse'> & { singleUse: number }>(
    store,
    sql`SELECT id, survey_id AS surveyId, ask_id AS askId, customer, channel, touchpoint, language, context, status,
        single_use AS singleUse, expires_at AS expiresAt
      FROM invitations WHERE organization_id = ${store.organizationId} AND id = ${id}`,
  )
  return row ? { ...row, singleUse: row.singleUse === 1 } : null
}

const answered = ({ organizationId }: Store, id: string, at: SQL): SQL =>
  sql`UPDATE invitations SET status = 'answered', answered_at = ${at}, next_at = NULL, leased_until = NULL
    WHERE organization_id = ${organizationId} AND id = ${id} AND status NOT IN ('answered', 'cancelled')`

/** An answered invitation asks no more: its reminders stop. Said again it changes nothing. */
export async function markInvitationAnswered(store: Store, id: string, now: Date): Promise<void> {
  await rowsOf(store, answered(store, id, sql`CAST(${now.getTime()} AS INTEGER)`))
}
