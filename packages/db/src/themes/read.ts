import { sql } from 'drizzle-orm'

import { batch, type Store } from '../database/index.ts'

/** Comments about one label at one touchpoint, over some days. */
export interface MentionRow {
  label: string
  touchpoint: string
  n: number
  negative: number
  positive: number
  /** Sum of the sentiments, in thousandths. */
  sentimentSum: number
}

export interface Days {
  fromDay: string
  toDay: string
}

/** Comments of a day about one label; of all of the day where `label` is empty. */
export interface DayRow {
  label: string
  day: string
  n: number
}

/** What comments are about (or how they sound) on each day of a period, and how many comments there are. */
export async function readMentionDays(
  { client, organizationId }: Store,
  kind: 'theme' | 'emotion',
  { fromDay, toDay }: Days,
  touchpoint: string | null,
): Promise<DayRow[]> {
  const mine = sql`organization_id = ${organizationId} AND day >= ${fromDay} AND day < ${toDay}
    ${touchpoint === null ? sql`` : sql`AND touchpoint = ${touchpoint}`}`
  const [labels = [], days = []] = await batch({ client }, [
    sql`SELECT label, day, sum(n) AS n FROM text_rollups WHERE ${mine} AND kind = ${kind}
      GROUP BY label, day HAVING sum(n) > 0`,
    sql`SELECT '' AS label, day, sum(comments) AS n FROM rollups WHERE ${mine}
      AND metric IN ('nps', 'csat', 'ces', 'stars', 'comment', 'event') GROUP BY day`,
  ])
  return [...labels, ...days] as unknown as DayRow[]
}

/** What comments are about (or how they sound) over each of some periods, and how many comments there are. */
export async function readMentions(
  { client, organizationId }: Store,
  kind: 'theme' | 'emotion',
  periods: readonly Days[],
  touchpoint: string | null,
): Promise<{ rows: MentionRow[]; comments: number }[]> {
  const there = (column: string) =>
    touchpoint === null ? sql`` : sql`AND ${sql.raw(column)} = ${touchpoint}`
  const results = await batch(
    { client },
    periods.flatMap(({ fromDay, toDay }) => [
      sql`SELECT label, touchpoint, sum(n) AS n, sum(negative) AS negative, sum(positive) AS positive,
          sum(sentiment_sum) AS sentimentSum
        FROM text_rollups WHERE organization_id = ${organizationId} AND kind = ${kind} AND day >= ${fromDay}
          AND day < ${toDay} ${there('touchpoint')} GROUP BY label, touchpoint HAVING sum(n) > 0`,
      sql`SELECT coalesce(sum(comments), 0) AS n FROM rollups WHERE organization_id = ${organizationId}
        AND metric IN ('nps', 'csat', 'ces', 'stars', 'comment', 'event') AND day >= ${fromDay} AND day < ${toDay}
        ${there('touchpoint')}`,
    ]),
  )
  return periods.map((_, i) => ({
    rows: (results[2 * i] ?? []) as unknown as MentionRow[],
    comments: Number(results[2 * i + 1]?.[0]?.['n'] ?? 0),
  }))
}
