import type { KeyRow } from './keys.ts'

export interface OrganizationRow {
  id: string
  name: string
  timeZone: string
  region: string
  currency: string
}

/** A text as SQL writes it. @throws RangeError for a NUL, at which SQLite would end the statement. */
export function quote(text: string): string {
  if (text.includes('\0')) throw new RangeError('SQL text cannot hold a NUL')
  return `'${text.replaceAll("'", "''")}'`
}

/** Makes the organization only where there is none: two runs at once make one. */
export function insertOrganizationSql(row: OrganizationRow, now: Date): string {
  const values = [row.id, row.name, row.timeZone, row.region, row.currency].map(quote)
  return `INSERT INTO organizations (id, name, time_zone, region, currency, created_at)
SELECT ${values.join(', ')}, ${now.getTime()}
WHERE NOT EXISTS (SELECT 1 FROM organizations);
`
}

/** Makes the key only where its organization is there, so that a run that came second leaves no key of nobody. */
export function insertKeySql(organizationId: string, key: KeyRow, now: Date): string {
  const lists = [JSON.stringify(key.scopes), JSON.stringify(key.origins)]
  const values = [key.hash, key.id, organizationId, key.kind, key.name, ...lists].map(quote)
  return `INSERT INTO keys (hash, id, organization_id, kind, name, scopes, origins, created_at)
SELECT ${values.join(', ')}, ${now.getTime()}
WHERE EXISTS (SELECT 1 FROM organizations WHERE id = ${quote(organizationId)});
`
}
