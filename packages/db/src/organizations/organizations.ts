import { sql } from 'drizzle-orm'

import { rowsOf, type Directory } from '../database/index.ts'

/** The tenant. `createdAt` in milliseconds. */
export interface Organization {
  id: string
  name: string
  timeZone: string
  region: 'us' | 'latam'
  currency: string
  createdAt: number
}

export async function findOrganization(directory: Directory, id: string): Promise<Organization | null> {
  const [organization] = await rowsOf<Organization>(
    directory,
    sql`SELECT id, name, time_zone AS timeZone, region, currency, created_at AS createdAt
      FROM organizations WHERE id = ${id}`,
  )
  return organization ?? null
}

/** Does nothing where the organization is already there. */
export async function insertOrganization(
  directory: Directory,
  told: Pick<Organization, 'id' | 'name' | 'createdAt'> & Partial<Organization>,
): Promise<void> {
  const { id, name, createdAt, timeZone = 'UTC', region = 'us', currency = 'EUR' } = told
  await rowsOf(
    directory,
    sql`INSERT INTO organizations (id, name, time_zone, region, currency, created_at)
      VALUES (${id}, ${name}, ${timeZone}, ${region}, ${currency}, CAST(${createdAt} AS INTEGER)) ON CONFLICT DO NOTHING`,
  )
}

export async function listOrganizationIds(directory: Directory): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(directory, sql`SELECT id FROM organizations ORDER BY id`)
  return rows.map(({ id }) => id)
}
