import { sql } from 'drizzle-orm'

import { batch, rowsOf, type Store } from '../database/index.ts'

export type Purpose = 'surveys' | 'analysis' | 'marketing'

export interface ConsentRow {
  purpose: Purpose
  granted: boolean
  source: string
  at: number
}

/** What a person agreed to or refused, the newest of all customers who turned out to be them, by purpose. */
export async function readConsents(store: Store, id: string): Promise<ConsentRow[]> {
  const { organizationId } = store
  const rows = await rowsOf<Omit<ConsentRow, 'granted'> & { granted: number }>(
    store,
    sql`SELECT purpose, granted, source, max(at) AS at FROM consents WHERE organization_id = ${organizationId}
      AND customer_id IN (SELECT ${id} UNION
        SELECT id FROM customers WHERE organization_id = ${organizationId} AND merged_into = ${id})
      GROUP BY purpose ORDER BY purpose`,
  )
  return rows.map((row) => ({ ...row, granted: row.granted === 1 }))
}

/** Notes what a customer agrees to or refuses; an older word does not replace a newer one. */
export async function saveConsent(store: Store, id: string, consent: ConsentRow): Promise<void> {
  const { purpose, granted, source, at } = consent
  await batch(store, [
    sql`INSERT INTO consents (organization_id, customer_id, purpose, granted, source, at)
      VALUES (${store.organizationId}, ${id}, ${purpose}, CAST(${granted ? 1 : 0} AS INTEGER), ${source}, CAST(${at} AS INTEGER))
      ON CONFLICT DO UPDATE SET granted = excluded.granted, source = excluded.source, at = excluded.at
      WHERE excluded.at >= at`,
  ])
}
