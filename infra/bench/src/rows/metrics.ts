import { expectStatus, send } from '../load/client.ts'
import { median } from '../load/rounds.ts'
import type { Options } from '../options.ts'
import { organization } from '../runtime/organization.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { atLeast, atMost, fact, figureOf, type Row } from '../table.ts'

const CHUNK = 50_000
const DAYS = 365
const TOUCHPOINTS = 10
const FROM = '2025-06-01'
const TO = '2026-06-01'
const JUDGED_FROM = 10_000_000
const PATH = `/v1/metrics/nps?from=${FROM}&to=${TO}&interval=day&groupBy=touchpoint`

/** Signals by SQL alone, through the real trigger: rollups are what intake would have made of them. */
async function fill({ db }: Runtime, from: number, to: number): Promise<void> {
  const insert = db.prepare(
    `WITH RECURSIVE n(i) AS (SELECT CAST(?2 AS INTEGER) UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?3)
     INSERT INTO signals (organization_id, id, kind, touchpoint, channel, segment, metric, score, severity, experience,
       negative, opens_issue, day, occurred_at, received_at)
     SELECT ?1, printf('sig_%010d', i), 'feedback', 'touchpoint-' || (i % ${TOUCHPOINTS}), 'web', '', 'nps',
       (i * 7) % 11, 0, 0, 0, 0, date('${FROM}', '+' || ((i / ${TOUCHPOINTS}) % ${DAYS}) || ' days'),
       1748736000000 + i, 1748736000000 + i FROM n`,
  )
  for (let at = from; at < to; at += CHUNK) {
    await insert.bind(organization.id, at, Math.min(at + CHUNK, to)).run()
  }
}

const timeOf = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now()
  await work()
  return performance.now() - started
}

const raw = ({ db }: Runtime) =>
  db
    .prepare(
      `SELECT day, touchpoint, ${Array.from({ length: 11 }, (_, score) => `sum(score IS ${score})`).join(', ')}
       FROM signals WHERE organization_id = ?1 AND metric = 'nps' AND day >= '${FROM}' AND day < '${TO}' GROUP BY 1, 2`,
    )
    .bind(organization.id)
    .all()

/** A year by day and touchpoint over the API, at a tenth of the signals and at all of them, and from the raw rows. */
export async function measureMetrics(runtime: Runtime, { signals, quick }: Options): Promise<Row[]> {
  const ask = () => expectStatus(200, send(runtime.metrics, PATH))
  const loadingFew = await timeOf(() => fill(runtime, 0, signals / 10))
  const few = await ask()
  const loadingRest = await timeOf(() => fill(runtime, Math.floor(signals / 10), signals))
  const many = await ask()
  const buckets = await runtime.db
    .prepare(
      'SELECT count(*) AS n FROM rollups WHERE organization_id = ?1 AND metric = ?2 AND day >= ?3 AND day < ?4',
    )
    .bind(organization.id, 'nps', FROM, TO)
    .first<number>('n')
  const times = { rollup: [] as number[], raw: [] as number[] }
  for (let round = 0; round < (quick ? 3 : 5); round += 1) {
    times.rollup.push(await timeOf(ask))
    times.raw.push(await timeOf(() => raw(runtime)))
  }
  const speed = median(times.raw) / median(times.rollup)
  const what = `a year by day, 10 touchpoints, ${figureOf(signals)} signals: against raw rows`
  const judged = atLeast(what, speed, 50, ' ×')
  return [
    fact(`load of ${figureOf(signals)} signals`, `${figureOf((loadingFew + loadingRest) / 1_000)} s`),
    atMost('rows read by a metrics query, per rollup bucket', many.rowsRead / (buckets ?? 0), 3),
    atMost('rows read by a metrics query, 10 × signals', many.rowsRead / few.rowsRead, 1.01, ' ×'),
    signals >= JUDGED_FROM ? judged : { ...judged, budget: '≥ 50 × at 10,000,000', isMet: null },
    fact('  … the answer of the API', `${figureOf(median(times.rollup))} ms`),
    fact('  … the raw rows', `${figureOf(median(times.raw))} ms`),
  ]
}
