import { expectStatus, send } from '../load/client.ts'
import { batchOf, goodFeedback } from '../load/signals.ts'
import { organization } from '../runtime/organization.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { atMost, type Row } from '../table.ts'

const BATCH = 100
const STORED = 10_000

/** Customers that nobody asks about: what a signal costs must not depend on them. */
const fillCustomers = ({ db }: Runtime, from: number, to: number) => {
  const numbers = `WITH RECURSIVE n(i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM n WHERE i < ${to - 1})`
  return db.batch([
    db
      .prepare(
        `${numbers} INSERT INTO identities (organization_id, kind, value, customer_id)
         SELECT ?1, 'id', 'stored' || i, 'cus_stored' || i FROM n WHERE true ON CONFLICT DO NOTHING`,
      )
      .bind(organization.id),
    db
      .prepare(
        `${numbers} INSERT INTO customers (organization_id, id, traits, identities, created_at)
         SELECT ?1, 'cus_stored' || i, '{}', '[]', 0 FROM n WHERE true ON CONFLICT DO NOTHING`,
      )
      .bind(organization.id),
  ])
}

/** Rows of the database for a signal, as D1 counts them. */
export async function measureCost(runtime: Runtime): Promise<Row[]> {
  const { collector } = runtime
  const single = () => expectStatus(202, send(collector, '/v1/feedback', goodFeedback(0, 1)))
  const batch = (i: number) =>
    expectStatus(202, send(collector, '/v1/signals/batch', batchOf(BATCH, i, BATCH)))
  await fillCustomers(runtime, 0, STORED / 10)
  await single()
  await batch(0)
  const before = { single: await single(), batch: await batch(1) }
  await fillCustomers(runtime, STORED / 10, STORED)
  const after = { single: await single(), batch: await batch(2) }
  return [
    atMost('rows written, single signal of a known customer', after.single.rowsWritten, 6),
    atMost('rows written per signal, batch of 100', after.batch.rowsWritten / BATCH, 4),
    atMost(
      'rows read, single signal, 10 × customers stored',
      after.single.rowsRead / before.single.rowsRead,
      1.2,
      ' ×',
    ),
    atMost(
      'rows read, batch of 100, 10 × customers stored',
      after.batch.rowsRead / before.batch.rowsRead,
      1.2,
      ' ×',
    ),
  ]
}
