import { and, eq, isNull } from 'drizzle-orm'

import type { Directory, Store } from '../database/index.ts'
import { keys, organizations } from '../schema/index.ts'

/** Whom a key that is not revoked speaks for, with what every request needs of the organization. */
export async function findPrincipal({ db }: Directory, hash: string) {
  const [found] = await db
    .select({
      organizationId: keys.organizationId,
      keyId: keys.id,
      kind: keys.kind,
      scopes: keys.scopes,
      origins: keys.origins,
      timeZone: organizations.timeZone,
      region: organizations.region,
      currency: organizations.currency,
    })
    .from(keys)
    .innerJoin(organizations, eq(organizations.id, keys.organizationId))
    .where(and(eq(keys.hash, hash), isNull(keys.revokedAt)))
    .limit(1)
  return found ?? null
}

export type OrganizationPrincipal = NonNullable<Awaited<ReturnType<typeof findPrincipal>>>

/** Does nothing where the key is already there. */
export const insertKey = ({ db }: Directory, key: typeof keys.$inferInsert) =>
  db.insert(keys).values(key).onConflictDoNothing()

export const revokeKey = ({ db, organizationId }: Store, id: string, now: Date) =>
  db
    .update(keys)
    .set({ revokedAt: now.getTime() })
    .where(and(eq(keys.organizationId, organizationId), eq(keys.id, id)))
