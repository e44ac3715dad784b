import type { Role } from '@vigia/domain/roles'
import { sql, type SQL } from 'drizzle-orm'

import { auditStatement, type AuditEntry } from '../audit/index.ts'
import { batch, rowsOf, type Directory, type Store } from '../database/index.ts'
import { insertMember } from '../members/members.ts'
import type { Organization } from './organizations.ts'

/** All that people set about their organization. */
export interface OrganizationSettings extends Organization {
  language: 'es' | 'en'
  tone: 'usted' | 'tu'
  brandColor: string | null
  brandLogo: string | null
}

export async function readOrganization(
  directory: Directory,
  id: string,
): Promise<OrganizationSettings | null> {
  const [row] = await rowsOf<OrganizationSettings>(
    directory,
    sql`SELECT id, name, time_zone AS timeZone, region, currency, language, tone, brand_color AS brandColor,
        brand_logo AS brandLogo, created_at AS createdAt
      FROM organizations WHERE id = ${id}`,
  )
  return row ?? null
}

/** Saves all settings, with its entry. */
export async function updateOrganization(
  store: Store,
  to: Omit<OrganizationSettings, 'id' | 'createdAt'>,
  entry: AuditEntry,
): Promise<void> {
  await batch(store, [
    sql`UPDATE organizations SET name = ${to.name}, time_zone = ${to.timeZone}, region = ${to.region},
        currency = ${to.currency}, language = ${to.language}, tone = ${to.tone}, brand_color = ${to.brandColor},
        brand_logo = ${to.brandLogo}
      WHERE id = ${store.organizationId}`,
    auditStatement(entry),
  ])
}

export interface Founding {
  id: string
  name: string
  timeZone: string
  region: 'us' | 'latam'
  currency: string
  language: 'es' | 'en'
  founder: { userId: string; sessionId: string; role: Role }
  now: Date
}

/** Founds an organization with its first member, whose session reads it from now on. */
export async function foundOrganization(
  directory: Directory,
  founding: Founding,
  entry: AuditEntry,
): Promise<void> {
  const { id, name, timeZone, region, currency, language, founder, now } = founding
  const statements: SQL[] = [
    sql`INSERT INTO organizations (id, name, time_zone, region, currency, language, created_at)
      VALUES (${id}, ${name}, ${timeZone}, ${region}, ${currency}, ${language}, CAST(${now.getTime()} AS INTEGER))`,
    insertMember(id, { userId: founder.userId, role: founder.role, now }),
    sql`UPDATE sessions SET active_organization_id = ${id} WHERE id = ${founder.sessionId}`,
    auditStatement(entry),
  ]
  await batch(directory, statements)
}
