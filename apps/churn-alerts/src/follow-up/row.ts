import type { FollowUpRow, Subject } from '@vigia/db/sweep'
import { followUp, type FollowUp, type LastCase } from '@vigia/domain/follow-up'
import { compareTiers, type Tier } from '@vigia/domain/risk'
import type { HistorySignal } from '@vigia/domain/signals'
import { idFor } from '@vigia/http/ids'

import { messageOf, type Setting } from './message.ts'

export interface Target {
  id: string
  minTier: Tier
}

const dateOf = (at: number | null): Date | null => (at === null ? null : new Date(at))

const lastCaseOf = ({ lastCase }: Subject): LastCase | null =>
  lastCase && {
    status: lastCase.status,
    resolvedAt: dateOf(lastCase.resolvedAt),
    snoozedUntil: dateOf(lastCase.snoozedUntil),
    lastActionAt: dateOf(lastCase.lastActionAt),
    alertedTier: lastCase.alertedTier,
    alertedProbability: lastCase.alertedProbability,
    alertedAt: dateOf(lastCase.alertedAt),
  }

const lastSeenOf = (history: readonly HistorySignal[], now: Date): number | null =>
  history.reduce<number | null>((last, { at }) => (at > now ? last : Math.max(last ?? 0, at.getTime())), null)

const riskOf = (
  { assessment, nextDueAt, value }: FollowUp,
  lastSeenAt: number | null,
): FollowUpRow['risk'] => {
  const { features, floor, reasons } = assessment
  return {
    probability: assessment.probability,
    tier: assessment.tier,
    reasons: JSON.stringify(floor ? [...reasons, floor] : reasons),
    strikes: features.strikes,
    openIssueDays: features.openIssueDays,
    value,
    lastSeenAt,
    modelVersion: assessment.modelVersion,
    nextDueAt: nextDueAt?.getTime() ?? null,
  }
}

/** The case that the follow-up is about, as it was and as it will be; null where there is none. */
async function caseOf(subject: Subject, { alert }: FollowUp, organizationId: string) {
  const { lastCase, lastSequence, customerId } = subject
  if (lastCase && lastCase.status !== 'resolved') {
    return { id: lastCase.id, sequence: lastCase.sequence, opens: false, alertsBefore: lastCase.alerts }
  }
  if (alert === null) return null
  const sequence = lastSequence + 1
  return {
    id: await idFor('case', organizationId, customerId, sequence),
    sequence,
    opens: true,
    alertsBefore: 0,
  }
}

/** Decides about one customer and writes the decision as a row; ids follow from the cause alone. */
export async function rowOf(
  subject: Subject,
  history: readonly HistorySignal[],
  targets: readonly Target[],
  setting: Setting & { organizationId: string },
): Promise<FollowUpRow> {
  const { customerId, revision, risk, value } = subject
  const { policy, organizationId, now } = setting
  const decided = followUp({ history, value, previous: risk, lastCase: lastCaseOf(subject) }, policy, now)
  const about = await caseOf(subject, decided, organizationId)
  const base = { customerId, revision, risk: riskOf(decided, lastSeenOf(history, now)), told: decided.told }
  if (!about) return { ...base, case: null, alert: null }
  const message = messageOf(subject, history, decided, setting)
  const row = { ...base, case: { ...about, nextStep: JSON.stringify(message.nextStep) } }
  if (decided.alert === null) return { ...row, alert: null }
  const id = await idFor('alert', about.id, about.alertsBefore + 1)
  const wanted = targets.filter(({ minTier }) => compareTiers(decided.assessment.tier, minTier) >= 0)
  const deliveries = wanted.map(async (target) => ({
    id: await idFor('delivery', id, target.id),
    destinationId: target.id,
  }))
  return {
    ...row,
    alert: {
      id,
      kind: decided.alert,
      message: JSON.stringify(message),
      deliveries: await Promise.all(deliveries),
    },
  }
}
