import { sql } from 'drizzle-orm'

import type { Store } from '../database/index.ts'

/** Customers with the sum of their values; `known` of them have one. */
export interface Amount {
  customers: number
  known: number
  value: number
}

/** All at risk; of the `rows` that were read, `calm` are at none. */
export interface RiskTotal extends Amount {
  expectedLoss: number
  rows: number
  calm: number
}

/** Those whose risk comes from the same place, or weighs most by the same reason. */
export interface RiskGroup extends Amount {
  key: string | null
  expectedLoss: number
}

/** So many customers, those at the highest risk, are looked at. */
export const mostRisks = 20_000
const mostGroups = 20

const highest = ({
  organizationId,
}: Store) => sql`(SELECT tier, value, probability, touchpoint, reasons FROM risks
  WHERE organization_id = ${organizationId} ORDER BY probability DESC, customer_id DESC LIMIT ${sql.raw(String(mostRisks))})`

const sums = sql.raw(`count(*) AS customers, count(value) AS known, coalesce(sum(value), 0.0) AS value,
  coalesce(sum(value * probability), 0.0) AS expectedLoss`)

export const atRiskTotal = (store: Store) => sql`SELECT count(*) FILTER (WHERE tier <> 'none') AS customers,
    count(value) FILTER (WHERE tier <> 'none') AS known, coalesce(sum(value) FILTER (WHERE tier <> 'none'), 0.0) AS value,
    coalesce(sum(value * probability) FILTER (WHERE tier <> 'none'), 0.0) AS expectedLoss,
    count(*) AS rows, count(*) FILTER (WHERE tier = 'none') AS calm FROM ${highest(store)}`

/** The first reason that raises the risk: they are kept in the order of what they weigh. A floor rule raises it by none. */
const firstReason = sql.raw(`coalesce(
  (SELECT r.value ->> 'code' FROM json_each(reasons) r WHERE r.value ->> 'contribution' > 0 ORDER BY r.key LIMIT 1),
  (SELECT r.value ->> 'code' FROM json_each(reasons) r WHERE r.value ->> 'contribution' = 0 ORDER BY r.key LIMIT 1))`)

const groupings = { touchpoint: sql.raw('touchpoint'), reason: firstReason }

export const atRiskBy = (
  store: Store,
  by: keyof typeof groupings,
) => sql`SELECT ${groupings[by]} AS key, ${sums}
  FROM ${highest(store)} WHERE tier <> 'none' GROUP BY 1 ORDER BY expectedLoss DESC, customers DESC, key
  LIMIT ${sql.raw(String(mostGroups))}`
