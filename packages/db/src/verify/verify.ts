import { sql } from 'drizzle-orm'

import { batch, type Store } from '../database/index.ts'

/** A counter that the rollups tell otherwise than the raw signals do. */
export interface RollupDifference {
  metric: string
  day: string
  touchpoint: string
  channel: string
  segment: string
  column: string
  raw: number
  rollup: number
}

export interface Verification {
  /** How many raw signals were counted. */
  signals: number
  differences: RollupDifference[]
}

const MOST_ROWS = 100
const KEY = ['metric', 'day', 'touchpoint', 'channel', 'segment'] as const

const histogram = Array.from({ length: 11 }, (_, score) => ({
  column: `h${score}`,
  raw: `sum(score IS ${score})`,
}))

/** Each counter with the sum over raw signals that it must equal: the trigger `signals_rollup`, said once more. */
const COUNTERS = [
  { column: 'n', raw: 'count(*)' },
  { column: 'negatives', raw: 'sum(negative)' },
  ...histogram,
  { column: 'comments', raw: 'sum(sentiment IS NOT NULL)' },
  { column: 'comments_negative', raw: 'sum(sentiment IS NOT NULL AND sentiment <= -0.2)' },
  { column: 'comments_positive', raw: 'sum(sentiment IS NOT NULL AND sentiment >= 0.2)' },
  { column: 'sentiment_sum', raw: 'coalesce(sum(CAST(round(sentiment * 1000) AS INTEGER)), 0)' },
  {
    column: 'sentiment_squares',
    raw: 'coalesce(sum(CAST(round(sentiment * 1000) AS INTEGER) * CAST(round(sentiment * 1000) AS INTEGER)), 0)',
  },
]

const recounted = (organizationId: string) => sql`SELECT
    coalesce(metric, CASE kind WHEN 'event' THEN 'event' ELSE 'comment' END) AS metric, day, touchpoint, channel, segment,
    ${sql.raw(COUNTERS.map(({ column, raw }) => `${raw} AS ${column}`).join(', '))}
  FROM signals WHERE organization_id = ${organizationId} GROUP BY 1, 2, 3, 4, 5`

type Row = Record<string, string | number | null>

const differencesIn = (row: Row): RollupDifference[] =>
  COUNTERS.flatMap(({ column }) => {
    const [raw, rollup] = [Number(row[`raw_${column}`] ?? 0), Number(row[`rollup_${column}`] ?? 0)]
    const [metric, day, touchpoint, channel, segment] = KEY.map((name) => String(row[name]))
    if (raw === rollup || !metric || !day) return []
    return [
      {
        metric,
        day,
        touchpoint: touchpoint ?? '',
        channel: channel ?? '',
        segment: segment ?? '',
        column,
        raw,
        rollup,
      },
    ]
  })

/** Recounts every rollup of the organization from its raw signals, both ways, and names what differs (100 rows at most). */
export async function verifyRollups(store: Store): Promise<Verification> {
  const { organizationId } = store
  const key = sql.raw(KEY.map((name) => `coalesce(a.${name}, b.${name}) AS ${name}`).join(', '))
  const both = sql.raw(
    COUNTERS.map(({ column }) => `a.${column} AS raw_${column}, b.${column} AS rollup_${column}`).join(', '),
  )
  const same = sql.raw(KEY.map((name) => `a.${name} = b.${name}`).join(' AND '))
  const unequal = sql.raw(COUNTERS.map(({ column }) => `a.${column} IS NOT b.${column}`).join(' OR '))
  const [counted = [], differing = []] = await batch(store, [
    sql`SELECT count(*) AS n FROM signals WHERE organization_id = ${organizationId}`,
    sql`SELECT ${key}, ${both} FROM (${recounted(organizationId)}) a
      FULL JOIN (SELECT * FROM rollups WHERE organization_id = ${organizationId}) b ON ${same}
      WHERE ${unequal} LIMIT ${sql.raw(String(MOST_ROWS))}`,
  ])
  return { signals: Number(counted[0]?.['n'] ?? 0), differences: (differing as Row[]).flatMap(differencesIn) }
}
