import { sql } from 'drizzle-orm'

import { rowsOf, type Store } from '../database/index.ts'

/** Something about customers that does not fit together. */
export interface Inconsistency {
  what: string
  id: string
}

const moved = [
  'signals',
  'outcomes',
  'responses',
  'asks',
  'invitations',
  'foreign_records',
  'cases',
  'identities',
]

/** Names what does not fit together about merged customers: at most 100 things, none if all is well. */
export async function verifyPersons(store: Store): Promise<Inconsistency[]> {
  const { organizationId } = store
  const strayed = moved.map(
    (
      table,
    ) => sql`SELECT ${`${table} of another than the survivor`} AS what, t.customer_id AS id FROM ${sql.identifier(table)} t
      LEFT JOIN customers c ON c.organization_id = t.organization_id AND c.id = coalesce(t.origin_id, t.customer_id)
      WHERE t.organization_id = ${organizationId} AND t.customer_id IS NOT NULL AND c.id IS NOT NULL
        AND (t.customer_id <> coalesce(c.merged_into, c.id) OR t.origin_id = t.customer_id)`,
  )
  const found = await Promise.all(
    [
      ...strayed,
      sql`SELECT 'an identity that the list of its customer lacks' AS what, i.value AS id FROM identities i
        LEFT JOIN customers c ON c.organization_id = i.organization_id AND c.id = i.customer_id
        WHERE i.organization_id = ${organizationId} AND NOT EXISTS (SELECT 1 FROM json_each(c.identities) e
          WHERE e.value ->> 'kind' = i.kind AND e.value ->> 'value' = i.value)`,
      sql`SELECT 'a list with an identity of somebody else' AS what, c.id FROM customers c, json_each(c.identities) e
        WHERE c.organization_id = ${organizationId} AND NOT EXISTS (SELECT 1 FROM identities i
          WHERE i.organization_id = ${organizationId} AND i.kind = e.value ->> 'kind'
            AND i.value = e.value ->> 'value' AND i.customer_id = c.id)`,
      sql`SELECT 'a survivor that was merged itself' AS what, c.id FROM customers c JOIN customers r
        ON r.organization_id = c.organization_id AND r.id = c.merged_into
        WHERE c.organization_id = ${organizationId} AND r.merged_into IS NOT NULL`,
      sql`SELECT 'an edge between two who are not one' AS what, m.a AS id FROM merges m
        JOIN customers x ON x.organization_id = m.organization_id AND x.id = m.a
        JOIN customers y ON y.organization_id = m.organization_id AND y.id = m.b
        WHERE m.organization_id = ${organizationId} AND m.status = 'active'
          AND coalesce(x.merged_into, x.id) <> coalesce(y.merged_into, y.id)`,
    ].map((query) => rowsOf<Inconsistency>(store, sql`${query} LIMIT 100`)),
  )
  return found.flat().slice(0, 100)
}
