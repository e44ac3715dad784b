import { setTimeout as sleep } from 'node:timers/promises'

import { expectStatus, send } from '../load/client.ts'
import type { Options } from '../options.ts'
import { organization } from '../runtime/organization.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { atMost, fact, figureOf, type Row } from '../table.ts'

const DAY_MS = 86_400_000
const SIGNALS_EACH = 10
const CHUNK = 50_000
const HORIZON_DAYS = 90
const BUDGET = 500_000
const MOST_MINUTES = 120

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** An id spread evenly over all, as a digest would be: six letters of a Fibonacci hash, and the number itself. */
const idOf = (number: string): string => {
  const hash = `((${number}) * 2654435761 % 4294967296)`
  const letters = [27, 22, 17, 12, 7, 2].map(
    (bits) => `substr('${ALPHABET}', 1 + ((${hash} >> ${bits}) & 31), 1)`,
  )
  return `'cus_' || ${letters.join(' || ')} || printf('%018d', ${number})`
}

const numbers = (first: number, last: number) =>
  `WITH RECURSIVE n(i) AS (SELECT ${first} UNION ALL SELECT i + 1 FROM n WHERE i < ${last - 1})`

/** Signals without what intake counts of them: a back-test reads none of it, and a million would take long. */
async function withoutTriggers({ db }: Runtime, work: () => Promise<void>): Promise<void> {
  const { results } = await db
    .prepare(
      "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('signals', 'outcomes')",
    )
    .all<{ name: string; sql: string }>()
  await db.batch(results.map(({ name }) => db.prepare(`DROP TRIGGER ${name}`)))
  await work()
  await db.batch(results.map(({ sql }) => db.prepare(sql)))
}

/** A year that ended a horizon ago: ten signals a customer, three of ten bad ones, and every twelfth customer left. */
async function fill({ db }: Runtime, customers: number): Promise<void> {
  const from = Date.now() - (HORIZON_DAYS + 365) * DAY_MS
  const moment = `${from} + (i * 40503 % 364) * 86400000 + i % 86400 * 1000`
  for (let at = 0; at < customers; at += CHUNK) {
    const end = Math.min(customers, at + CHUNK)
    await db.batch([
      db
        .prepare(
          `${numbers(at, end)} INSERT INTO customers (organization_id, id, value, traits, identities, created_at)
           SELECT ?1, ${idOf('i')}, i % 1000, '{}', '[]', 0 FROM n`,
        )
        .bind(organization.id),
      db
        .prepare(
          `${numbers(at, end)} INSERT INTO outcomes (organization_id, id, customer_id, outcome, occurred_at, received_at)
           SELECT ?1, 'out_' || i, ${idOf('i')}, 'churned', ${moment} + 30 * 86400000, 0 FROM n WHERE i % 12 = 0`,
        )
        .bind(organization.id),
    ])
  }
  const signals = customers * SIGNALS_EACH
  for (let at = 0; at < signals; at += CHUNK) {
    await db
      .prepare(
        `${numbers(at, Math.min(signals, at + CHUNK))}
         INSERT INTO signals (organization_id, id, kind, customer_id, touchpoint, channel, segment, metric, score, severity,
           experience, negative, opens_issue, day, occurred_at, received_at)
         SELECT ?1, printf('sig_%010d', i), 'feedback', ${idOf(`i % ${customers}`)}, iif(i % 3 = 0, 'delivery', 'checkout'),
           'web', '', 'csat', 1 + i * 7 % 5, iif(i * 7 % 5 < 2, 0.8, 0), (i * 7 % 5 - 2) / 2.0, i * 7 % 5 < 2, 0,
           date((${moment}) / 1000, 'unixepoch'), ${moment}, 0 FROM n`,
      )
      .bind(organization.id)
      .run()
  }
}

interface Told {
  id: string
  status: string
  rowBudget: number
  progress: { pages: number; customers: number; signals: number; rowsRead: number }
  result: { share: number; text: { en: string } } | null
}

const rules = {
  'a rule on signals': {
    on: 'signal',
    conditions: [
      { field: 'metric', op: 'is', value: 'csat' },
      { field: 'score', op: 'at_most', value: 2 },
      { field: 'touchpoint', op: 'is', value: 'delivery' },
      { field: 'value', op: 'more_than', value: 500 },
    ],
  },
  'a rule on the risk': { on: 'risk', conditions: [{ field: 'probability', op: 'at_least', value: 0.5 }] },
}

/** Asks for a back-test and lets the minutes pass until it is over. */
async function run({ alerts, sweep }: Runtime, name: string, rule: object) {
  const started = performance.now()
  const body = { rule: { name, ...rule }, rowBudget: BUDGET }
  const asked = await expectStatus(202, send(alerts, '/v1/backtests', body))
  const { id } = JSON.parse(asked.body) as Told
  for (let minute = 0; minute < MOST_MINUTES; minute += 1) {
    await sleep(50)
    await sweep(new Date(Date.now() + minute * 60_000))
    const told = JSON.parse((await expectStatus(200, send(alerts, `/v1/backtests/${id}`))).body) as Told
    if (told.status !== 'running') return { told, minutes: minute + 1, ms: performance.now() - started }
  }
  throw new Error(`The back-test of ${name} did not end within ${MOST_MINUTES} runs of the cron`)
}

/** A rule tried on a year of signals: the rows that it reads against its budget, and how long it takes. */
export async function measureBacktest(runtime: Runtime, { quick }: Options): Promise<Row[]> {
  const customers = quick ? 10_000 : 100_000
  const started = performance.now()
  await withoutTriggers(runtime, () => fill(runtime, customers))
  const signals = figureOf(customers * SIGNALS_EACH)
  const rows = [
    fact(`load of ${signals} signals of a year`, `${figureOf((performance.now() - started) / 1_000)} s`),
  ]
  for (const [name, rule] of Object.entries(rules)) {
    const { told, minutes, ms } = await run(runtime, name, rule)
    const { progress, result } = told
    if (told.status !== 'done' || !result) throw new Error(`The back-test of ${name} ended as ${told.status}`)
    rows.push(
      atMost(`back-test of ${name} over ${signals} signals, rows read`, progress.rowsRead, told.rowBudget),
      fact(
        '  … signals and customers looked at',
        `${figureOf(progress.signals)}, ${figureOf(progress.customers)}`,
      ),
      fact('  … share of the customers', `${figureOf(result.share * 100)} %`),
      fact('  … pages, runs of the cron, time', `${progress.pages}, ${minutes}, ${figureOf(ms / 1_000)} s`),
      fact('  … it says', result.text.en),
    )
  }
  return rows
}
