import type { MetricChange } from '@vigia/contracts/changes'
import type { DigestRows, DueManager } from '@vigia/db/digests'
import type { BusinessClock } from '@vigia/domain/business-hours'
import { closedCasesOf, type DigestCase, type DigestFacts } from '@vigia/domain/digests'
import { digestKindAt } from '@vigia/domain/dispatch'
import type { Reason } from '@vigia/domain/risk'

const DAY_MS = 86_400_000

/** What all digests of a run share. */
export interface DigestSetting {
  timeZone: string
  currency: string
  clock: BusinessClock
  now: Date
}

/** What is due for a manager, and since when they have not been told. */
export interface Due {
  manager: DueManager
  kind: DigestFacts['kind']
  since: number
  /** Since when closed cases have not been told; null where the digest does not tell them. */
  closedSince: number | null
}

export function dueOf(manager: DueManager, timeZone: string, now: Date): Due {
  const { lastDailyAt, lastWeeklyAt, nextDigestAt } = manager
  const kind = digestKindAt(manager, new Date(nextDigestAt), timeZone)
  const isWeekly = kind === 'digest_weekly'
  const weekAgo = now.getTime() - 7 * DAY_MS
  const last = Math.max(lastDailyAt ?? 0, lastWeeklyAt ?? 0)
  // Whoever was away for long is told of a week, not of everything.
  const since = Math.max(last > 0 ? last : now.getTime() - (isWeekly ? 7 : 1) * DAY_MS, weekAgo)
  return { manager, kind, since, closedSince: isWeekly ? Math.max(lastWeeklyAt ?? weekAgo, weekAgo) : null }
}

const topReason = (json: string) => (JSON.parse(json) as Reason[])[0]?.text ?? null

const caseOf = (row: DigestRows['open'][number]): DigestCase => ({
  caseId: row.caseId,
  customerName: row.customerName,
  tier: row.tier,
  probability: row.probability,
  expectedLoss: row.value === null ? null : row.probability * row.value,
  reason: topReason(row.reasons),
  dueAt: row.dueAt === null ? null : new Date(row.dueAt),
})

/** What one manager is told, out of what was loaded for all of them. */
export function factsOf(
  { manager, kind, since, closedSince }: Due,
  rows: DigestRows,
  setting: DigestSetting,
) {
  const { timeZone, currency, clock, now } = setting
  const cases = rows.open.filter(({ managerId }) => managerId === manager.id)
  const held = rows.held.filter(({ managerId, createdAt }) => managerId === manager.id && createdAt >= since)
  const closed = rows.closed.filter(
    ({ managerId, resolvedAt }) => managerId === manager.id && resolvedAt >= (closedSince ?? Infinity),
  )
  const facts: DigestFacts = {
    kind,
    managerName: manager.name,
    cases: cases.map(caseOf),
    held: held.map(({ caseId, customerName, probability, why }) => ({
      caseId,
      customerName,
      probability,
      why,
    })),
    watch: rows.watched.map(({ customerName, probability, reasons }) => ({
      customerName,
      probability,
      reason: topReason(reasons),
    })),
    closed:
      closedSince === null
        ? null
        : closedCasesOf(
            closed.map((row) => ({
              outcome: row.outcome,
              value: row.value,
              openedAt: new Date(row.openedAt),
              contactedAt: row.contactedAt === null ? null : new Date(row.contactedAt),
            })),
            clock,
          ),
    metricChanges: rows.changes
      .filter(({ createdAt }) => createdAt > since)
      .map(({ document }) => (JSON.parse(document) as MetricChange).text),
    currency,
    timeZone,
    now,
  }
  const customerIds = [...cases, ...held, ...rows.watched].map(({ customerId }) => customerId)
  return { facts, customerIds: [...new Set(customerIds)] }
}
