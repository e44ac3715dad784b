import { sql } from 'drizzle-orm'

import { rowsOf, batch, type Store } from '../database/index.ts'

/** A rule as it is kept; `document` is what it asks, as JSON. */
export interface RuleRow {
  id: string
  name: string
  enabled: boolean
  document: string
  version: number
  createdAt: number
  updatedAt: number
}

type Stored = Omit<RuleRow, 'enabled'> & { enabled: number }

const columns = sql.raw(
  'id, name, enabled, document, version, created_at AS createdAt, updated_at AS updatedAt',
)
const int = (value: number) => sql`CAST(${value} AS INTEGER)`
const rowOf = (row: Stored): RuleRow => ({ ...row, enabled: row.enabled === 1 })

/** A page of rules by id. */
export async function listRules(store: Store, after: string, limit: number): Promise<RuleRow[]> {
  const rows = await rowsOf<Stored>(
    store,
    sql`SELECT ${columns} FROM rules WHERE organization_id = ${store.organizationId} AND id > ${after}
      ORDER BY id LIMIT ${int(limit)}`,
  )
  return rows.map(rowOf)
}

export async function findRule(store: Store, id: string): Promise<RuleRow | null> {
  const [row] = await rowsOf<Stored>(
    store,
    sql`SELECT ${columns} FROM rules WHERE organization_id = ${store.organizationId} AND id = ${id}`,
  )
  return row ? rowOf(row) : null
}

/** Adds a rule unless the organization has `most` already: null then. It watches from `now` on. */
export async function insertRule(
  store: Store,
  rule: Pick<RuleRow, 'id' | 'name' | 'enabled' | 'document'>,
  most: number,
  now: Date,
): Promise<RuleRow | null> {
  const at = int(now.getTime())
  const [row] = await rowsOf<Stored>(
    store,
    sql`INSERT INTO rules (organization_id, id, name, enabled, document, version, created_at, updated_at, watched_until)
      SELECT ${store.organizationId}, ${rule.id}, ${rule.name}, ${int(Number(rule.enabled))}, ${rule.document}, 1, ${at}, ${at}, ${at}
      WHERE (SELECT count(*) FROM rules WHERE organization_id = ${store.organizationId}) < ${int(most)}
      RETURNING ${columns}`,
  )
  return row ? rowOf(row) : null
}

/** Changes the version that it was decided on; null where the rule moved on. What it did not watch so far is no news. */
export async function updateRule(
  store: Store,
  { id, version }: Pick<RuleRow, 'id' | 'version'>,
  change: Pick<RuleRow, 'name' | 'enabled' | 'document'>,
  now: Date,
): Promise<RuleRow | null> {
  const at = int(now.getTime())
  const [row] = await rowsOf<Stored>(
    store,
    sql`UPDATE rules SET name = ${change.name}, document = ${change.document}, version = version + 1, updated_at = ${at},
        watched_until = iif(enabled AND document = ${change.document}, watched_until, ${at}),
        enabled = ${int(Number(change.enabled))}
      WHERE organization_id = ${store.organizationId} AND id = ${id} AND version = ${int(version)}
      RETURNING ${columns}`,
  )
  return row ? rowOf(row) : null
}

/** Removes that version of a rule and what is remembered of its firings; false where it moved on. */
export async function deleteRule(
  store: Store,
  { id, version }: Pick<RuleRow, 'id' | 'version'>,
): Promise<boolean> {
  const { organizationId } = store
  const [deleted = []] = await batch(store, [
    sql`DELETE FROM rules WHERE organization_id = ${organizationId} AND id = ${id} AND version = ${int(version)} RETURNING id`,
    sql`DELETE FROM rule_firings WHERE organization_id = ${organizationId} AND rule_id = ${id}
      AND NOT EXISTS (SELECT 1 FROM rules WHERE organization_id = ${organizationId} AND id = ${id})`,
  ])
  return deleted.length > 0
}
