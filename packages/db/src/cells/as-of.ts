import type { CellQuery } from '@vigia/domain/metric-query'
import { sql, type SQL } from 'drizzle-orm'

import { rowsOf, type Store } from '../database/index.ts'
import { among, rollupCells, rollupRange } from './rollups.ts'
import { signalCells, signalsWithin } from './signals.ts'

/** The days of a query on which something was received, corrected or taken away after `asOf`. */
export async function changedDays(store: Store, query: CellQuery): Promise<string[]> {
  const rows = await rowsOf<{ day: string }>(
    store,
    sql`SELECT DISTINCT r.day AS day FROM rollups r WHERE ${rollupRange(store, query)} AND r.changed_at > ${query.asOf}
      UNION SELECT v.day FROM signal_versions v WHERE v.organization_id = ${store.organizationId}
        AND v.day >= ${query.fromDay} AND v.day < ${query.toDay} AND v.until_at > ${query.asOf}`,
  )
  return rows.map(({ day }) => day)
}

/** The signals of some days, or of all, as they stood then: what has not changed since, and the kept versions of what has. */
const standing = (store: Store, query: CellQuery, days?: readonly string[]): SQL => {
  const { fromAt, toAt, fromDay, toDay, asOf } = query
  const columns = sql.raw(
    'id, kind, metric, score, touchpoint, channel, segment, survey_id, sentiment, day, occurred_at',
  )
  return sql`(SELECT ${columns}, analysis, attributes, employee, team, shop, release
      FROM ${signalsWithin(store, { fromAt, toAt, ...(days ? { days } : {}) })} s
      WHERE coalesce(s.changed_at, s.received_at) <= ${asOf}
    UNION ALL SELECT ${columns}, NULL, NULL, NULL, NULL, NULL, NULL FROM signal_versions v
      WHERE v.organization_id = ${store.organizationId} AND v.day >= ${fromDay} AND v.day < ${toDay}
        ${days ? sql`AND v.day IN ${among(days)}` : sql``}
        AND v.from_at <= ${asOf} AND v.until_at > ${asOf})`
}

/** Days that nothing has changed since are told by their rollups, the others by their signals one by one. */
export const cellsAsOf = (store: Store, query: CellQuery, days: readonly string[]): SQL[] => {
  if (query.source === 'signals' || query.interval === 'hour')
    return [signalCells(store, query, standing(store, query))]
  if (days.length === 0) return [rollupCells(store, query)]
  return [rollupCells(store, query, days), signalCells(store, query, standing(store, query, days))]
}
