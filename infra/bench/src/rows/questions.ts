import { expectStatus, send } from '../load/client.ts'
import { median } from '../load/rounds.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { fact, figureOf, type Row } from '../table.ts'

/** What teams ask, over a year of signals that ends on 1 June 2026. */
const questions: readonly (readonly [what: string, path: string])[] = [
  ['NPS of 30 days', '/v1/metrics/nps?from=2026-05-02&to=2026-06-01'],
  [
    'NPS of a year by day and touchpoint',
    '/v1/metrics/nps?from=2025-06-01&to=2026-06-01&interval=day&groupBy=touchpoint',
  ],
  [
    'NPS of a year by month, against the year before',
    '/v1/metrics/nps?from=2025-06-01&to=2026-06-01&interval=month&compare=year',
  ],
  [
    'CSAT of a quarter by week and channel',
    '/v1/metrics/csat?from=2026-03-01&to=2026-06-01&interval=week&groupBy=channel',
  ],
  [
    'NPS by stage and segment, 90 days',
    '/v1/metrics/nps?from=2026-03-03&to=2026-06-01&groupBy=stage,segment',
  ],
  ['every definition of CSAT, 30 days', '/v1/metrics/csat?from=2026-05-02&to=2026-06-01&definition=all'],
  [
    'sentiment of 30 days by touchpoint',
    '/v1/metrics/sentiment?from=2026-05-02&to=2026-06-01&groupBy=touchpoint',
  ],
  [
    'NPS of two days by agent, from the signals',
    '/v1/metrics/nps?from=2026-05-28&to=2026-05-30&groupBy=employee',
  ],
  ['themes of 30 days', '/v1/themes?from=2026-05-02&to=2026-06-01'],
  ['comments with two words, newest 50', '/v1/comments?from=2026-05-02&to=2026-06-01&query=espera%20semanas'],
]

const ROUNDS = 40

/** Each question one after another: median, 99th percentile and rows read. */
export async function measureQuestions({ metrics }: Runtime, rounds = ROUNDS): Promise<Row[]> {
  const rows: Row[] = []
  for (const [what, path] of questions) {
    const times: number[] = []
    let rowsRead = 0
    for (let round = 0; round < rounds; round += 1) {
      const started = performance.now()
      const answer = await expectStatus(200, send(metrics, path))
      times.push(performance.now() - started)
      rowsRead = answer.rowsRead
    }
    const sorted = times.toSorted((a, b) => a - b)
    const p99 = sorted[Math.ceil(0.99 * sorted.length) - 1] ?? Number.NaN
    const told = `${figureOf(median(times))} / ${figureOf(p99)} ms, ${figureOf(rowsRead)} rows`
    rows.push(fact(`  ${what}: p50 / p99, rows read`, told))
  }
  return rows
}

/** A question over more signals than the limit is refused, and says what to ask instead. */
export async function measureRefusal({ metrics }: Runtime): Promise<Row[]> {
  const answer = await send(metrics, '/v1/metrics/nps?from=2025-06-01&to=2026-06-01&groupBy=employee')
  const { detail = '' } = JSON.parse(answer.body) as { detail?: string }
  return [
    fact(`a year by agent: ${answer.status}, ${figureOf(answer.rowsRead)} rows read`, detail.slice(0, 60)),
  ]
}

/** All signals as NDJSON, counted as they arrive, and the most memory that the process of the workers held. */
export async function measureExport(
  { metrics }: Runtime,
  key: string,
  residentMiB: () => number,
): Promise<Row[]> {
  const started = performance.now()
  const before = residentMiB()
  const response = await fetch(new URL('/v1/export/signals?from=2025-06-01&to=2026-06-01', metrics), {
    headers: { authorization: `Bearer ${key}` },
  })
  let [lines, most, looked] = [0, 0, started]
  for await (const chunk of response.body ?? []) {
    for (const byte of chunk) if (byte === 10) lines += 1
    if (performance.now() - looked > 500) {
      looked = performance.now()
      most = Math.max(most, residentMiB())
    }
    if (lines >= 1_000_000) break
  }
  const seconds = (performance.now() - started) / 1_000
  return [
    fact(`export of ${figureOf(lines)} signals as NDJSON`, `${figureOf(seconds)} s`),
    fact('  … memory of the runtime, before and at most', `${figureOf(before)} → ${figureOf(most)} MiB`),
  ]
}
