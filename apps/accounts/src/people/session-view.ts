import type { Session } from '@vigia/contracts/session'
import { activateOrganization, type SignedIn } from '@vigia/db/accounts'
import { directoryFor } from '@vigia/db/database'
import { invitationsFor, listMemberships, type Membership } from '@vigia/db/members'
import { readOrganization } from '@vigia/db/organizations'
import { scopesOf } from '@vigia/domain/roles'
import type { Context } from 'hono'

import type { AppEnv } from '../env.ts'
import { beginsWith } from './begin.ts'
import { presentOrganization } from './organization.ts'

export const userOf = ({ userId, name, email, language }: SignedIn) => ({ id: userId, name, email, language })

/** The membership that the session reads; where that is no more, the one to begin with, from now on. */
async function activeOf(
  c: Context<AppEnv>,
  person: SignedIn,
  memberships: readonly Membership[],
): Promise<Membership | null> {
  const known = memberships.find(({ id }) => id === person.activeOrganizationId)
  if (known) return known
  const directory = directoryFor(c.env, c.get('cost'))
  const next = await beginsWith(directory, person.userId, memberships)
  if (next) await activateOrganization(directory, person.sessionId, next.id)
  return next
}

/** All that the console begins with. */
export async function viewOfPerson(c: Context<AppEnv>, person: SignedIn): Promise<Session> {
  const directory = directoryFor(c.env, c.get('cost'))
  const [organizations, waiting] = await Promise.all([
    listMemberships(directory, person.userId),
    invitationsFor(directory, person.email),
  ])
  const active = await activeOf(c, person, organizations)
  const organization = active && (await readOrganization(directory, active.id))
  const now = c.get('now').getTime()
  return {
    user: userOf(person),
    key: null,
    organization: organization && presentOrganization(organization),
    organizations,
    role: active?.role ?? null,
    scopes: active ? [...scopesOf(active.role)] : [],
    invitations: waiting
      .filter(({ expiresAt }) => expiresAt > now)
      .map(({ id, organizationName, role }) => ({ id, organizationName, role })),
  }
}

/** What a key learns of itself. */
export async function viewOfKey(c: Context<AppEnv>): Promise<Session> {
  const { organizationId, keyId, name, scopes } = c.get('principal')
  const organization = await readOrganization(directoryFor(c.env, c.get('cost')), organizationId)
  return {
    user: null,
    key: { id: keyId, name },
    organization: organization && presentOrganization(organization),
    organizations: [],
    role: null,
    scopes: scopes as Session['scopes'],
    invitations: [],
  }
}
