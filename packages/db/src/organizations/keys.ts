import { and, eq } from 'drizzle-orm'

import type { Directory, Store } from '../database/index.ts'
import { keys } from '../schema/index.ts'

export type KeyRow = typeof keys.$inferSelect

/** The key with this SHA-256 (hex), revoked or not. */
export async function findKey({ db }: Directory, hash: string): Promise<KeyRow | null> {
  const [key] = await db.select().from(keys).where(eq(keys.hash, hash)).limit(1)
  return key ?? null
}

/** Does nothing where the key is already there. */
export const insertKey = ({ db }: Directory, key: typeof keys.$inferInsert) =>
  db.insert(keys).values(key).onConflictDoNothing()

export const revokeKey = ({ db, organizationId }: Store, id: string, now: Date) =>
  db
    .update(keys)
    .set({ revokedAt: now.getTime() })
    .where(and(eq(keys.organizationId, organizationId), eq(keys.id, id)))
