import type { Case, CaseEvent } from '@vigia/contracts/cases'
import type { Delivery, DeliveryAttempt } from '@vigia/contracts/deliveries'
import type { Destination } from '@vigia/contracts/destinations'
import type { Reason, RiskItem, RiskTotals } from '@vigia/contracts/risks'
import type { CaseEventRow, CaseListRow } from '@vigia/db/cases'
import type { DestinationRow } from '@vigia/db/destinations'
import type { AttemptRow, DeliveryRow } from '@vigia/db/outbox'
import type { RiskListRow, RiskSum } from '@vigia/db/risks'
import { isOverdue, type slaClock } from '@vigia/domain/cases'
import { playsOf, type Playbook } from '@vigia/domain/playbook'

const iso = (at: number): string => new Date(at).toISOString()
const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at))
const reasonsOf = (json: string): Reason[] => JSON.parse(json) as Reason[]

const changeOf = ({ probability, weekAgo, weekAgoAt }: RiskListRow): RiskItem['change'] =>
  weekAgo === null || weekAgoAt === null
    ? null
    : { points: 100 * (probability - weekAgo), since: iso(weekAgoAt) }

export const presentRisk = (told: RiskListRow): RiskItem => {
  const { reasons, assessedAt, lastSeenAt, leftAt, weekAgo: _, weekAgoAt: __, ...row } = told
  return {
    ...row,
    change: changeOf(told),
    reasons: reasonsOf(reasons),
    expectedLoss: row.value === null ? null : row.value * row.probability,
    assessedAt: iso(assessedAt),
    lastSeenAt: isoOrNull(lastSeenAt),
    leftAt: isoOrNull(leftAt),
  }
}

const sumOf = (sums: readonly RiskSum[], of: Exclude<keyof RiskSum, 'tier'>) =>
  sums.reduce((total, sum) => total + sum[of], 0)

/** The totals of a list; its tiers come highest first. */
export const presentRiskTotals = (sums: readonly RiskSum[]) =>
  ({
    customers: sumOf(sums, 'customers'),
    known: sumOf(sums, 'known'),
    value: sumOf(sums, 'value'),
    expectedLoss: sumOf(sums, 'expectedLoss'),
    savable: sumOf(sums, 'savable'),
    withoutCase: sumOf(sums, 'withoutCase'),
    tiers: sums.map(({ tier, customers }) => ({ tier, customers })),
  }) satisfies Partial<RiskTotals>

/** What a case is shown with: the organization's plays, and the moment that it is shown at. */
export interface CaseView {
  playbook: Playbook
  now: Date
  slaOf: ReturnType<typeof slaClock>
}

const dateOf = (at: number | null): Date | null => (at === null ? null : new Date(at))

function playsFor(row: CaseListRow, reasons: Reason[], { playbook }: CaseView): Case['playbook'] {
  const floor = reasons.find(({ code }) => code === 'two_strikes_one_issue') ?? null
  const { customerName, tier } = row
  return playsOf({ customerName, tier, reasons, floor, openIssue: null }, playbook)
}

export function presentCase(row: CaseListRow, view: CaseView): Case {
  const reasons = reasonsOf(row.reasons)
  const waiting = {
    status: row.status,
    dueAt: dateOf(row.dueAt),
    snoozedUntil: dateOf(row.snoozedUntil),
  }
  return {
    id: row.id,
    customerId: row.customerId,
    customerName: row.customerName,
    status: row.status,
    tier: row.tier,
    probability: row.probability,
    reasons,
    nextStep: JSON.parse(row.nextStep) as Case['nextStep'],
    value: row.value,
    assignee: row.assignee,
    managerId: row.managerId,
    assignedBy: row.assignedBy,
    dueAt: isoOrNull(row.dueAt),
    overdue: isOverdue(waiting, view.now),
    sla: view.slaOf({ ...waiting, tier: row.tier }),
    escalatedAt: isoOrNull(row.escalatedAt),
    heldOut: row.heldOut === 1,
    touchpoint: row.touchpoint,
    playbook: playsFor(row, reasons, view),
    doneSteps: JSON.parse(row.doneSteps) as string[],
    cause: row.cause,
    snoozedUntil: isoOrNull(row.snoozedUntil),
    outcome: row.outcome,
    openedAt: iso(row.openedAt),
    acknowledgedAt: isoOrNull(row.acknowledgedAt),
    contactedAt: isoOrNull(row.contactedAt),
    resolvedAt: isoOrNull(row.resolvedAt),
    updatedAt: iso(row.updatedAt),
    version: row.version,
  }
}

export const presentCaseEvent = ({ at, details, ...row }: CaseEventRow): CaseEvent => ({
  ...row,
  at: iso(at),
  details: details === null ? null : (JSON.parse(details) as CaseEvent['details']),
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
  managerId: row.managerId,
  budgetPerDay: row.budgetPerDay,
  failures: row.failures,
  restsUntil: isoOrNull(row.circuitUntil),
  previousSecretUntil: isoOrNull(row.previousSecretUntil),
  createdAt: iso(row.createdAt),
})

export const presentDelivery = (row: DeliveryRow): Delivery => ({
  id: row.id,
  destinationId: row.destinationId,
  alertId: row.alertId,
  caseId: row.caseId,
  status: row.status,
  recipient: row.recipient,
  expectedLoss: row.expectedLoss,
  heldReason: row.heldReason,
  attempts: row.attempts,
  nextAttemptAt: isoOrNull(row.nextAttemptAt),
  deliveredAt: isoOrNull(row.deliveredAt),
  lastStatus: row.lastStatus,
  lastError: row.lastError,
  latencyMs: row.latencyMs,
  createdAt: iso(row.createdAt),
})

export const presentAttempt = ({
  at,
  attempt,
  status,
  error,
  latencyMs,
  answer,
}: AttemptRow): DeliveryAttempt => ({
  attempt,
  at: iso(at),
  status,
  error,
  latencyMs,
  answer,
})
