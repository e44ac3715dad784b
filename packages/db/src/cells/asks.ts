import { mostPoints, type CellQuery, type Dimension } from '@vigia/domain/metric-query'
import type { DefinitionId } from '@vigia/domain/metrics'
import { sql, type SQL } from 'drizzle-orm'

import type { Store } from '../database/index.ts'
import { among, bucketByDay, keysOf, touchpointsOf } from './rollups.ts'

/** What counts as answered, and of what. */
const counted: Partial<Record<DefinitionId, readonly [answered: string, of: string]>> = {
  'response-rate/delivered': ['answered', 'delivered'],
  'response-rate/aapor-rr1': ['answered', 'sent'],
  'response-rate/aapor-rr2': ['max(started, answered)', 'sent'],
}

const columnOf = (dimension: Dimension): SQL =>
  dimension === 'stage' ? sql`t.stage` : sql.raw(dimension === 'survey' ? 'a.survey_id' : `a.${dimension}`)

/** Answered and unanswered asks: more may be answered than were told to be delivered, which then count as delivered. */
export function askCells(store: Store, query: CellQuery): SQL {
  const [answered, of] = counted[query.definition.id] ?? ['answered', 'delivered']
  const conditions = (Object.entries(query.filter) as [Dimension, readonly string[]][]).map(
    ([dimension, values]) =>
      dimension === 'stage'
        ? sql` AND a.touchpoint IN ${touchpointsOf(store, values)}`
        : sql` AND ${columnOf(dimension)} IN ${among(values)}`,
  )
  return sql`SELECT ${bucketByDay(query, sql`a.day`)} AS bucket, ${keysOf(query, columnOf)},
      sum(max(${sql.raw(of)} - ${sql.raw(answered)}, 0)) AS h0, sum(${sql.raw(answered)}) AS h1
    FROM ask_rollups a
      ${query.groupBy.includes('stage') ? sql`JOIN touchpoints t ON t.organization_id = a.organization_id AND t.slug = a.touchpoint` : sql``}
    WHERE a.organization_id = ${store.organizationId} AND a.day >= ${query.fromDay} AND a.day < ${query.toDay}
      ${sql.join(conditions)}
    GROUP BY 1, 2, 3 LIMIT ${mostPoints + 1}`
}
