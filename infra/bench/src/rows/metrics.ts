import { execFileSync } from 'node:child_process'

import { expectStatus, send } from '../load/client.ts'
import { median } from '../load/rounds.ts'
import type { Options } from '../options.ts'
import { organization } from '../runtime/organization.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { atLeast, atMost, fact, figureOf, type Row } from '../table.ts'
import { measureExport, measureQuestions, measureRefusal } from './questions.ts'

const CHUNK = 50_000
const DAYS = 365
const TOUCHPOINTS = 10
const FROM = '2025-06-01'
const TO = '2026-06-01'
const JUDGED_FROM = 10_000_000
const PATH = `/v1/metrics/nps?from=${FROM}&to=${TO}&interval=day&groupBy=touchpoint`

/**
 * Signals by SQL alone, through the real triggers: rollups, files and counters are what intake would have made of them.
 * Every fourth is a CSAT, every fifth has a comment.
 */
async function fill({ db }: Runtime, from: number, to: number): Promise<void> {
  const insert = db.prepare(
    `WITH RECURSIVE n(i, d) AS (SELECT CAST(?2 AS INTEGER), (CAST(?2 AS INTEGER) / ${TOUCHPOINTS}) % ${DAYS}
       UNION ALL SELECT i + 1, ((i + 1) / ${TOUCHPOINTS}) % ${DAYS} FROM n WHERE i + 1 < ?3)
     INSERT INTO signals (organization_id, id, kind, touchpoint, channel, segment, metric, score, severity, experience,
       negative, opens_issue, employee, comment, sentiment, analysis, day, occurred_at, received_at)
     SELECT ?1, printf('sig_%010d', i), 'feedback', 'touchpoint-' || (i % ${TOUCHPOINTS}), 'web', '',
       iif(i % 4 = 0, 'csat', 'nps'), iif(i % 4 = 0, 1 + i % 5, (i * 7) % 11), 0, 0, 0, 0, 'agent-' || (i % 40),
       iif(i % 5 = 0, 'Llevo semanas de espera, caso ' || i, NULL), iif(i % 5 = 0, ((i % 201) - 100) / 100.0, NULL),
       iif(i % 5 = 0, '{"language":"es","themes":[{"id":"waiting","sentiment":-0.5}]}', NULL),
       date('${FROM}', '+' || d || ' days'), 1748736000000 + d * 86400000 + (i % 86400) * 1000, 1780272000000 FROM n`,
  )
  for (let at = from; at < to; at += CHUNK) {
    await insert.bind(organization.id, at, Math.min(at + CHUNK, to)).run()
  }
}

/** Touchpoints as the collector would have made them. */
const fillTouchpoints = ({ db }: Runtime) =>
  db
    .prepare(
      `INSERT INTO touchpoints (organization_id, slug, stage, created_at)
       SELECT ?1, 'touchpoint-' || value, iif(value < 5, 'purchase', 'support'), 0
       FROM json_each('[0,1,2,3,4,5,6,7,8,9]') WHERE true ON CONFLICT DO NOTHING`,
    )
    .bind(organization.id)
    .run()

/** Of the runtime's process and its children, in MiB. */
function residentMiB(): number {
  const listed = execFileSync('ps', ['-eo', 'rss=,args='], { encoding: 'utf8' }).split('\n')
  const workers = listed.filter((line) => line.includes('workerd') && line.includes('serve'))
  return workers.reduce((sum, line) => sum + Number.parseInt(line, 10), 0) / 1024
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
  await fillTouchpoints(runtime)
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
    ...(await measureQuestions(runtime, quick ? 3 : 40)),
    ...(await measureRefusal(runtime)),
    ...(await measureExport(runtime, organization.key, residentMiB)),
  ]
}
