import { sql } from 'drizzle-orm'

import { batch, type Store } from '../database/index.ts'

const bucket = `CASE WHEN s.wait_minutes > 0 THEN CAST(ceil(ln(s.wait_minutes) / ln(1.01 / 0.99)) AS INTEGER) ELSE -32768 END`

/** What the counters of filed signals must be: the triggers of `filed_signals`, said once more. */
const recounted = `SELECT 'theme' AS kind, s.day, j.value ->> 'id' AS label, s.touchpoint, count(*) AS n,
    sum((j.value ->> 'sentiment') <= -0.2) AS negative, sum((j.value ->> 'sentiment') >= 0.2) AS positive,
    sum(CAST(round((j.value ->> 'sentiment') * 1000) AS INTEGER)) AS sentiment_sum
  FROM filed CROSS JOIN signals s ON s.organization_id = filed.organization_id AND s.id = filed.id
    CROSS JOIN json_each(s.analysis, '$.themes') j WHERE s.metric IS NOT 'enps' GROUP BY 2, 3, 4
  UNION ALL SELECT 'emotion', s.day, s.analysis ->> '$.emotion.label', s.touchpoint, count(*), sum(s.sentiment <= -0.2),
    sum(s.sentiment >= 0.2), sum(CAST(round(s.sentiment * 1000) AS INTEGER))
  FROM filed CROSS JOIN signals s ON s.organization_id = filed.organization_id AND s.id = filed.id
  WHERE s.metric IS NOT 'enps' AND s.analysis ->> '$.emotion.label' IS NOT NULL AND s.sentiment IS NOT NULL GROUP BY 2, 3, 4
  UNION ALL SELECT 'wait', s.day, ${bucket}, s.touchpoint, count(*), 0, 0, 0
  FROM filed CROSS JOIN signals s ON s.organization_id = filed.organization_id AND s.id = filed.id
  WHERE s.wait_minutes IS NOT NULL GROUP BY 2, 3, 4`

/**
 * How many signals are neither filed by time nor waiting to be, how many are filed at a time that is not theirs, and how
 * many counters of themes, emotions and waits differ from what the filed signals say: all 0.
 */
export async function verifyFiled(store: Store): Promise<{ lost: number; stray: number; counters: number }> {
  const { organizationId } = store
  const mine = sql`organization_id = ${organizationId}`
  const results = await batch(store, [
    sql`SELECT count(*) AS n FROM signals s WHERE ${mine}
      AND NOT EXISTS (SELECT 1 FROM filed_signals f WHERE f.${mine} AND f.occurred_at = s.occurred_at AND f.id = s.id)
      AND NOT EXISTS (SELECT 1 FROM touched t WHERE t.${mine} AND instr(t.signals, s.id) > 0)`,
    sql`SELECT count(*) AS n FROM filed_signals f WHERE ${mine} AND NOT EXISTS (
      SELECT 1 FROM signals s WHERE s.${mine} AND s.id = f.id AND s.occurred_at = f.occurred_at)`,
    sql`WITH filed AS (SELECT * FROM filed_signals WHERE ${mine}),
      kept AS (SELECT kind, day, label, touchpoint, n, negative, positive, sentiment_sum FROM text_rollups WHERE ${mine} AND n <> 0
        UNION ALL SELECT 'wait', day, bucket, touchpoint, n, 0, 0, 0 FROM wait_rollups WHERE ${mine} AND n <> 0)
      SELECT count(*) AS n FROM (SELECT * FROM (${sql.raw(recounted)}) EXCEPT SELECT * FROM kept
        UNION ALL SELECT * FROM (SELECT * FROM kept EXCEPT SELECT * FROM (${sql.raw(recounted)})))`,
  ])
  const [lost = 0, stray = 0, counters = 0] = results.map((rows) => Number(rows[0]?.['n'] ?? 0))
  return { lost, stray, counters }
}
