import { expectStatus, forgetConnections, send } from '../load/client.ts'
import type { Options } from '../options.ts'
import { organization } from '../runtime/organization.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { atMost, fact, figureOf, type Row } from '../table.ts'

const TOUCHED = 1_000
const PER_REQUEST = 500
const PER_INSERT = 100_000
const SAMPLES = 3

/** Two strikes of last week for each of many who are new: nobody is nudged, so that all are left to the sweep. */
const touch = async ({ collector }: Runtime, round: number): Promise<void> => {
  forgetConnections()
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
async function store({ db }: Runtime, from: number, to: number): Promise<void> {
  for (let start = from; start < to; start += PER_INSERT) {
    const end = Math.min(to, start + PER_INSERT)
    const numbers = `WITH RECURSIVE n(i) AS (SELECT ${start} UNION ALL SELECT i + 1 FROM n WHERE i < ${end - 1})`
    const insert = (sql: string) => db.prepare(`${numbers} ${sql}`).bind(organization.id)
    await db.batch([
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
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

let rounds = 0

/** The sweep of 1,000 touched customers, some times over: what it did, and the median of how long it took. */
async function costOf(runtime: Runtime) {
  const times: number[] = []
  let stats: Record<string, number> = {}
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    rounds += 1
    await touch(runtime, rounds)
    const started = performance.now()
    stats = await runtime.sweep(new Date())
    times.push(performance.now() - started)
  }
  const { roundTrips = Number.NaN, rowsRead = Number.NaN, rowsWritten = Number.NaN } = stats
  return { roundTrips, rowsRead, rowsWritten, ms: median(times) }
}

/** What the sweep of 1,000 touched customers does with many stored whom nobody touched, and with ten times as many. */
export async function measureSweep(runtime: Runtime, { quick }: Options): Promise<Row[]> {
  const [few, many] = quick ? [10_000, 100_000] : [100_000, 1_000_000]
  await store(runtime, 0, few)
  await costOf(runtime)
  const before = await costOf(runtime)
  await store(runtime, few, many)
  const after = await costOf(runtime)
  const stored = `${figureOf(few)} stored`
  const ratio = `with ${figureOf(many)} stored`
  return [
    atMost(`sweep of 1,000 touched customers of ${stored}, D1 round trips`, before.roundTrips, 20),
    fact('  … rows read, rows written', `${figureOf(before.rowsRead)}, ${figureOf(before.rowsWritten)}`),
    fact('  … time', `${figureOf(before.ms)} ms`),
    atMost(`  … ${ratio}, rows read`, after.rowsRead / before.rowsRead, 1.2, ' ×'),
    atMost(`  … ${ratio}, round trips`, after.roundTrips / before.roundTrips, 1, ' ×'),
    fact(`  … ${ratio}, time`, `${figureOf(after.ms / before.ms)} × (${figureOf(after.ms)} ms)`),
  ]
}
