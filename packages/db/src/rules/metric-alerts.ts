import { sql } from 'drizzle-orm'

import { batch, rowsOf, type Directory, type Store } from '../database/index.ts'

/** What the rules on metrics need to be looked at: each with what it fired for, the changes that are new, and where to. */
export interface MetricWatch {
  rules: { id: string; name: string; document: string; watchedUntil: number }[]
  changes: { id: string; document: string; createdAt: number }[]
  firings: { ruleId: string; key: string; at: number }[]
  /** Those that are on; `managerId` says whose, null for the organization's own. */
  destinations: { id: string; minTier: 'alert' | 'critical'; managerId: string | null }[]
}

/** An alert about a metric, with the deliveries it is to make. */
export interface MetricAlert {
  id: string
  ruleId: string
  key: string
  tier: 'alert' | 'critical'
  message: string
  deliveries: { id: string; destinationId: string }[]
}

const MOST_CHANGES = 500
const int = (value: number) => sql`CAST(${value} AS INTEGER)`
/** A field of the row `a`; the paths are ours, never a caller's. */
const field = (path: string) => sql.raw(`a.value ->> '$.${path}'`)

/** Changes that the watch told after the earliest time until which a rule has looked; noticed on `fromDay` or later. */
export async function loadMetricWatch(
  store: Store,
  { fromDay, firedFrom, now }: { fromDay: string; firedFrom: Date; now: Date },
): Promise<MetricWatch> {
  const { organizationId } = store
  const mine = sql`organization_id = ${organizationId}`
  const watching = sql`FROM rules WHERE ${mine} AND enabled AND document ->> '$.on' = 'metric'`
  const [rules = [], changes = [], firings = [], destinations = []] = await batch(store, [
    sql`SELECT id, name, document, coalesce(watched_until, updated_at) AS watchedUntil ${watching} ORDER BY id`,
    sql`SELECT id, document, created_at AS createdAt FROM metric_changes WHERE ${mine} AND detected_on >= ${fromDay}
        AND created_at > (SELECT min(coalesce(watched_until, updated_at)) ${watching}) AND created_at <= ${int(now.getTime())}
      ORDER BY created_at, id LIMIT ${int(MOST_CHANGES)}`,
    sql`SELECT rule_id AS ruleId, key, at FROM rule_firings WHERE ${mine} AND customer_id = '' AND at >= ${int(firedFrom.getTime())}
      AND rule_id IN (SELECT id ${watching})`,
    sql`SELECT id, min_tier AS minTier, manager_id AS managerId FROM destinations WHERE ${mine} AND enabled ORDER BY id`,
  ])
  return { rules, changes, firings, destinations } as unknown as MetricWatch
}

/**
 * Saves alerts about metrics, that their rules fired, and their deliveries, in one transaction; the rules have looked
 * until `until` then. Ids follow from rule and change, so that whoever runs again changes nothing.
 */
export async function saveMetricAlerts(
  store: Store,
  alerts: readonly MetricAlert[],
  until: Date,
  now: Date,
): Promise<number> {
  const { organizationId } = store
  const at = int(now.getTime())
  const rows = sql`json_each(${JSON.stringify(alerts)}) a`
  const [saved = []] = await batch(store, [
    sql`INSERT INTO alerts (organization_id, id, case_id, customer_id, kind, tier, probability, message, created_at)
      SELECT ${organizationId}, ${field('id')}, '', '', 'metric', ${field('tier')}, 0, ${field('message')}, ${at}
      FROM ${rows} WHERE true ON CONFLICT DO NOTHING RETURNING id`,
    sql`INSERT INTO rule_firings (organization_id, rule_id, customer_id, key, at, alert_id)
      SELECT ${organizationId}, ${field('ruleId')}, '', ${field('key')}, ${at}, ${field('id')}
      FROM ${rows} WHERE true ON CONFLICT DO NOTHING`,
    sql`INSERT INTO outbox (organization_id, id, destination_id, alert_id, case_id, status, attempts, next_attempt_at,
        created_at, recipient)
      SELECT ${organizationId}, d.value ->> 'id', d.value ->> 'destinationId', ${field('id')}, '', 'queued', 0, ${at}, ${at},
        coalesce((SELECT t.manager_id FROM destinations t WHERE t.organization_id = ${organizationId}
          AND t.id = d.value ->> 'destinationId'), d.value ->> 'destinationId')
      FROM ${rows}, json_each(a.value, '$.deliveries') d WHERE true ON CONFLICT DO NOTHING`,
    sql`UPDATE rules SET watched_until = max(coalesce(watched_until, 0), ${int(until.getTime())})
      WHERE organization_id = ${organizationId} AND enabled AND document ->> '$.on' = 'metric'`,
  ])
  return saved.length
}

/** The organizations that have a rule on metrics. */
export const organizationsWatchingMetrics = (directory: Directory) =>
  rowsOf<{ id: string; timeZone: string; currency: string }>(
    directory,
    sql`SELECT o.id, o.time_zone AS timeZone, o.currency FROM organizations o
      WHERE EXISTS (SELECT 1 FROM rules r WHERE r.organization_id = o.id AND r.enabled AND r.document ->> '$.on' = 'metric')
      ORDER BY o.id`,
  )
