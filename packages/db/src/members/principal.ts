import { scopesOf, type Role } from '@vigia/domain/roles'
import { sql } from 'drizzle-orm'

import { rowsOf, type Directory } from '../database/index.ts'
import type { OrganizationPrincipal } from '../organizations/index.ts'

/** A person in the organization that their session reads. */
export interface MemberPrincipal extends OrganizationPrincipal {
  kind: 'member'
  userId: string
  role: Role
}

type Stored = Pick<
  MemberPrincipal,
  'organizationId' | 'userId' | 'name' | 'role' | 'timeZone' | 'region' | 'currency'
>

/**
 * For whom the session speaks whose token has this hash, and as what; looked up for each request, so that a role that
 * was changed and a session that was ended hold at once.
 */
export async function findMemberPrincipal(
  directory: Directory,
  hash: string,
  now: Date,
): Promise<MemberPrincipal | null> {
  const [found] = await rowsOf<Stored>(
    directory,
    sql`SELECT m.organization_id AS organizationId, m.user_id AS userId, u.name, m.role, o.time_zone AS timeZone,
        o.region, o.currency
      FROM sessions s
      CROSS JOIN members m ON m.organization_id = s.active_organization_id AND m.user_id = s.user_id
      CROSS JOIN users u ON u.id = s.user_id
      CROSS JOIN organizations o ON o.id = m.organization_id
      WHERE s.token = ${hash} AND s.expires_at > ${now.getTime()}`,
  )
  return found
    ? { ...found, keyId: found.userId, kind: 'member', scopes: [...scopesOf(found.role)], origins: [] }
    : null
}
