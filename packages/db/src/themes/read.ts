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
