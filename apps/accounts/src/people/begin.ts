import { lastOrganizationOf } from '@vigia/db/accounts'
import type { Directory } from '@vigia/db/database'
import type { Membership } from '@vigia/db/members'

/** The membership that a session begins with: of the organization that the person read last, or the first; null without any. */
export async function beginsWith(
  directory: Directory,
  userId: string,
  memberships: readonly Membership[],
): Promise<Membership | null> {
  const [first = null] = memberships
  if (memberships.length < 2) return first
  const last = await lastOrganizationOf(directory, userId)
  return memberships.find(({ id }) => id === last) ?? first
}
