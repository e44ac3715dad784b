import type { Case } from '@vigia/contracts/cases'
import type { Delivery, Destination } from '@vigia/contracts/destinations'
import type { Reason, RiskItem } from '@vigia/contracts/risks'
import type { CaseListRow } from '@vigia/db/cases'
import type { DestinationRow } from '@vigia/db/destinations'
import type { DeliveryRow } from '@vigia/db/outbox'
import type { RiskListRow } from '@vigia/db/risks'

const iso = (at: number): string => new Date(at).toISOString()
const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at))
const reasonsOf = (json: string): Reason[] => JSON.parse(json) as Reason[]

const changeOf = ({ probability, weekAgo, weekAgoAt }: RiskListRow): RiskItem['change'] =>
  weekAgo === null || weekAgoAt === null
    ? null
    : { points: 100 * (probability - weekAgo), since: iso(weekAgoAt) }

export const presentRisk = (told: RiskListRow): RiskItem => {
  const { reasons, assessedAt, lastSeenAt, weekAgo: _, weekAgoAt: __, ...row } = told
  return {
    ...row,
    change: changeOf(told),
    reasons: reasonsOf(reasons),
    expectedLoss: row.value === null ? null : row.value * row.probability,
    assessedAt: iso(assessedAt),
    lastSeenAt: isoOrNull(lastSeenAt),
  }
}

export const presentCase = (row: CaseListRow): Case => ({
  id: row.id,
  customerId: row.customerId,
  customerName: row.customerName,
  status: row.status,
  tier: row.tier,
  probability: row.probability,
  reasons: reasonsOf(row.reasons),
  nextStep: JSON.parse(row.nextStep) as Case['nextStep'],
  value: row.value,
  assignee: row.assignee,
  snoozedUntil: isoOrNull(row.snoozedUntil),
  outcome: row.outcome,
  openedAt: iso(row.openedAt),
  acknowledgedAt: isoOrNull(row.acknowledgedAt),
  contactedAt: isoOrNull(row.contactedAt),
  resolvedAt: isoOrNull(row.resolvedAt),
  updatedAt: iso(row.updatedAt),
  version: row.version,
})

export const presentDestination = (row: DestinationRow): Destination => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  url: row.url,
  language: row.language,
  minTier: row.minTier,
  enabled: row.enabled,
  disabledReason: row.disabledReason,
  createdAt: iso(row.createdAt),
})

export const presentDelivery = (row: DeliveryRow): Delivery => ({
  id: row.id,
  destinationId: row.destinationId,
  alertId: row.alertId,
  caseId: row.caseId,
  status: row.status,
  attempts: row.attempts,
  nextAttemptAt: isoOrNull(row.nextAttemptAt),
  deliveredAt: isoOrNull(row.deliveredAt),
  lastStatus: row.lastStatus,
  lastError: row.lastError,
  latencyMs: row.latencyMs,
  createdAt: iso(row.createdAt),
})
