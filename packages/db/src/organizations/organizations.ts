import { eq } from 'drizzle-orm'

import type { Directory } from '../database/index.ts'
import { organizations } from '../schema/index.ts'

export type Organization = typeof organizations.$inferSelect

export async function findOrganization({ db }: Directory, id: string): Promise<Organization | null> {
  const [organization] = await db.select().from(organizations).where(eq(organizations.id, id)).limit(1)
  return organization ?? null
}

/** Does nothing where the organization is already there. */
export const insertOrganization = ({ db }: Directory, organization: typeof organizations.$inferInsert) =>
  db.insert(organizations).values(organization).onConflictDoNothing()

export async function listOrganizationIds({ db }: Directory): Promise<string[]> {
  const rows = await db.select({ id: organizations.id }).from(organizations).orderBy(organizations.id)
  return rows.map(({ id }) => id)
}
