import type { NewInvitation } from '@vigia/contracts/invitations'
import type { NewInvitationRow } from '@vigia/db/invitations'
import { identitiesOf } from '@vigia/domain/signals'
import { idFor } from '@vigia/http/ids'

import { idOf } from '../intake/key.ts'

const DAY_MS = 86_400_000

export interface InvitingContext {
  organizationId: string
  /** The survey's own, for whom nothing else is told. */
  touchpoint: string
  origin: string
  now: Date
  /** The request's `Idempotency-Key`. */
  header: string | undefined
}

const dueAt = ({ sendAt, delaySeconds = 0 }: NewInvitation, now: Date): number =>
  Math.max(now.getTime(), sendAt === undefined ? now.getTime() + delaySeconds * 1000 : Date.parse(sendAt))

/** A told invitation as it is kept. */
export async function invitationFrom(
  told: NewInvitation,
  index: number,
  { organizationId, touchpoint, origin, now, header }: InvitingContext,
): Promise<NewInvitationRow> {
  const key = told.id ?? (header === undefined ? undefined : `${header}:${index}`)
  const identities = identitiesOf(told.customer)
  const [first] = identities
  const { employee, team, shop, release, attributes } = told
  const nextAt = dueAt(told, now)
  return {
    id: await idOf('invitation', organizationId, key === undefined ? undefined : `invitation:${key}`),
    customerId: first ? await idFor('customer', organizationId, first.kind, first.value) : null,
    customer: JSON.stringify(Object.fromEntries(identities.map(({ kind, value }) => [kind, value]))),
    channel: told.channel,
    touchpoint: told.touchpoint ?? touchpoint,
    language: told.language ?? null,
    context: JSON.stringify({ origin, employee, team, shop, release, attributes }),
    singleUse: told.singleUse ? 1 : 0,
    reminders: told.channel === 'link' ? 0 : told.reminders,
    reminderDays: told.reminderDays,
    nextAt,
    expiresAt: nextAt + told.expiresInDays * DAY_MS,
  }
}
