import type { InvitationRow } from '@vigia/db/invitations'
import { maskText } from '@vigia/domain/arrivals'
import { identitiesOf, type Identity } from '@vigia/domain/signals'

import { signLink } from '../links/index.ts'

/** A wish for no more surveys is taken long after the survey itself is over. */
const UNSUBSCRIBE_MS = 400 * 86_400_000

export const identitiesAt = ({ customer }: Pick<InvitationRow, 'customer'>): Identity[] =>
  identitiesOf(JSON.parse(customer) as Record<string, string>)

/** Where an invitation goes to; null for a link. */
export function addressOf(row: Pick<InvitationRow, 'channel' | 'customer'>): string | null {
  const kind = row.channel === 'email' ? 'email' : 'phone'
  return row.channel === 'link' ? null : (identitiesAt(row).find((one) => one.kind === kind)?.value ?? null)
}

/** `an… (3)@gmail.com`: enough to recognise, too little to write to. */
export function maskedAddress(row: Pick<InvitationRow, 'channel' | 'customer'>): string | null {
  const address = addressOf(row)
  if (address === null) return null
  const [name = '', domain] = address.split('@')
  return domain === undefined ? maskText(address) : `${maskText(name)}@${domain}`
}

/** Where invitations lead, as the request that made them came in. */
export const originAt = ({ context }: Pick<InvitationRow, 'context'>): string =>
  (JSON.parse(context) as { origin?: string }).origin ?? ''

type Linked = Pick<InvitationRow, 'id' | 'surveyId' | 'context' | 'expiresAt'>

/** The personal address of the survey. */
export async function linkOf(secret: string, row: Linked): Promise<string> {
  const token = await signLink(secret, { invitationId: row.id, expiresAt: new Date(row.expiresAt) })
  return `${originAt(row)}/s/${encodeURIComponent(row.surveyId)}?i=${token}`
}

export async function unsubscribeLinkOf(secret: string, row: Linked): Promise<string> {
  const expiresAt = new Date(row.expiresAt + UNSUBSCRIBE_MS)
  return `${originAt(row)}/s/unsubscribe/${await signLink(secret, { invitationId: row.id, expiresAt })}`
}
