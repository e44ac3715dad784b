import { expectStatus, send } from '../load/client.ts'
import { organization } from '../runtime/organization.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { atMost, fact, figureOf, type Row } from '../table.ts'

const TOUCHED = 1_000
const STORED = 10 * TOUCHED
const PER_REQUEST = 500

/** Two strikes of last week for each of many who are new: nobody is nudged, so that all are left to the sweep. */
const touch = async ({ collector }: Runtime, round: number): Promise<void> => {
  for (const daysAgo of [6, 5]) {
    const occurredAt = new Date(Date.now() - daysAgo * 86_400_000).toISOString()
    for (let from = 0; from < TOUCHED; from += PER_REQUEST) {
      const signals = Array.from({ length: PER_REQUEST }, (_, i) => ({
        kind: 'event',
        type: 'product_defect',
        customer: { id: `touched${round}-${from + i}` },
        touchpoint: 'delivery',
        occurredAt,
      }))
      await expectStatus(202, send(collector, '/v1/signals/batch', { signals }))
    }
  }
}

/** Customers with a risk and a resolved case, who are due in a year: stored, and none of the sweep's business. */
const store = ({ db }: Runtime) => {
  const numbers = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${STORED})`
  const insert = (sql: string) => db.prepare(`${numbers} ${sql}`).bind(organization.id)
  return db.batch([
    insert(`INSERT INTO customers (organization_id, id, traits, identities, created_at)
      SELECT ?1, 'cus_asleep' || i, '{}', '[]', 0 FROM n`),
    insert(`INSERT INTO risks (organization_id, customer_id, probability, tier, reasons, strikes, open_issue_days,
        model_version, assessed_at, next_due_at)
      SELECT ?1, 'cus_asleep' || i, 0.1, 'none', '[]', 0, 0, 'm', 0, 4102444800000 FROM n`),
    insert(`INSERT INTO cases (organization_id, id, customer_id, sequence, status, tier, probability, reasons, next_step,
        alerts, opened_at, resolved_at, updated_at, version)
      SELECT ?1, 'cas_asleep' || i, 'cus_asleep' || i, 1, 'resolved', 'none', 0.1, '[]', '{}', 1, 0, 0, 0, 2 FROM n`),
  ])
}

const costOf = async (runtime: Runtime, round: number) => {
  await touch(runtime, round)
  const {
    roundTrips = Number.NaN,
    rowsRead = Number.NaN,
    rowsWritten = Number.NaN,
  } = await runtime.sweep(new Date())
  return { roundTrips, rowsRead, rowsWritten }
}

/** What the sweep of 1,000 touched customers does, before and after 10,000 more are stored that nobody touched. */
export async function measureSweep(runtime: Runtime): Promise<Row[]> {
  await costOf(runtime, 0)
  const before = await costOf(runtime, 1)
  await store(runtime)
  const after = await costOf(runtime, 2)
  return [
    atMost('sweep of 1,000 touched customers, D1 round trips', after.roundTrips, 20),
    fact('  … rows read, rows written', `${figureOf(before.rowsRead)}, ${figureOf(before.rowsWritten)}`),
    atMost('  … rows read, 10 × customers stored, none touched', after.rowsRead / before.rowsRead, 1.2, ' ×'),
  ]
}
