import { normalizeIdentity } from '@vigia/domain/signals'
import { sql, type SQL } from 'drizzle-orm'

import { rowsOf, type Store } from '../database/index.ts'
import { customerColumns, customerFrom, type CustomerRecord } from './rows.ts'

export interface CustomerSearch {
  /** The beginning of an e-mail, a phone, an id, or a word of the name. */
  query: string | undefined
  /** The id of the last customer of the page before. */
  after: string
  limit: number
}

/** No text with this beginning sorts behind it. */
const endOf = (prefix: string) => `${prefix}\u{10ffff}`
const mostMatches = 2_000
/** Names have no index: so many customers are looked at on each page. */
const mostNames = 50_000

const phoneForm = /^[+\d\s().-]*\d[+\d\s().-]*$/

/** Each kind of identity that `query` may be the beginning of, in the spelling in which it is stored. */
function rangesOf(query: string) {
  const kinds = phoneForm.test(query) ? (['id', 'email', 'phone'] as const) : (['id', 'email'] as const)
  return kinds.map((kind) => {
    const low = normalizeIdentity(kind, query)
    return { kind, low, high: endOf(low) }
  })
}

/** SQLite folds the case of ASCII alone, so that `álvaro` must also be looked for as `Álvaro` and `ÁLVARO`. */
function spellingsOf(query: string): string[] {
  const lower = query.toLowerCase()
  const title = lower.replace(/(^|\s)\S/gu, (letter) => letter.toUpperCase())
  return [...new Set([query, lower, title, query.toUpperCase()])]
}

function matching({ organizationId }: Store, query: string, after: string): SQL {
  return sql`SELECT id FROM customers
      WHERE organization_id = ${organizationId} AND id >= ${query} AND id < ${endOf(query)}
    UNION SELECT customer_id FROM (SELECT i.customer_id FROM json_each(${JSON.stringify(rangesOf(query))}) q
      CROSS JOIN identities i ON i.organization_id = ${organizationId} AND i.kind = q.value ->> 'kind'
        AND i.value >= q.value ->> 'low' AND i.value < q.value ->> 'high'
      LIMIT ${mostMatches})
    UNION SELECT id FROM (SELECT id, name FROM customers
      WHERE organization_id = ${organizationId} AND id > ${after} ORDER BY id LIMIT ${mostNames})
      WHERE name IS NOT NULL AND EXISTS (SELECT 1 FROM json_each(${JSON.stringify(spellingsOf(query))}) s
        WHERE instr(' ' || lower(name), ' ' || lower(s.value)) > 0)`
}

/** A page of customers by id, with the last risk of each. */
export async function listCustomers(
  store: Store,
  { query, after, limit }: CustomerSearch,
): Promise<CustomerRecord[]> {
  const { organizationId } = store
  const found = query === undefined ? sql`` : sql`AND c.id IN (${matching(store, query, after)})`
  const rows = await rowsOf<Record<string, unknown>>(
    store,
    sql`SELECT ${customerColumns} FROM customers c
      LEFT JOIN risks r ON r.organization_id = c.organization_id AND r.customer_id = c.id
      WHERE c.organization_id = ${organizationId} AND c.id > ${after} AND c.merged_into IS NULL ${found} ORDER BY c.id LIMIT ${limit}`,
  )
  return rows.map(customerFrom)
}
