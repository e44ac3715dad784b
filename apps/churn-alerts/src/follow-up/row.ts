import type { FollowUpRow, Target } from '@vigia/db/sweep'
import { expectedLossOf } from '@vigia/domain/dispatch'
import { recipientsOf, type FollowUp } from '@vigia/domain/follow-up'
import { compareTiers, touchpointOf } from '@vigia/domain/risk'
import type { HistorySignal } from '@vigia/domain/signals'
import { idFor } from '@vigia/http/ids'

import { messageOf } from './message.ts'
import type { Owned } from './owners.ts'
import type { Setting } from './setting.ts'

const WEEK_MS = 7 * 86_400_000

const lastSeenOf = (history: readonly HistorySignal[], now: Date): number | null =>
  history.reduce<number | null>((last, { at }) => (at > now ? last : Math.max(last ?? 0, at.getTime())), null)

const riskOf = (
  { assessment, nextDueAt, value }: FollowUp,
  { subject: { weekAgo }, history }: Owned,
  now: Date,
): FollowUpRow['risk'] => {
  const { features, floor, reasons } = assessment
  return {
    probability: assessment.probability,
    tier: assessment.tier,
    leftAt: assessment.leftAt?.getTime() ?? null,
    reasons: JSON.stringify(floor ? [...reasons, floor] : reasons),
    strikes: features.strikes,
    openIssueDays: features.openIssueDays,
    value,
    lastSeenAt: lastSeenOf(history, now),
    modelVersion: assessment.modelVersion,
    nextDueAt: nextDueAt?.getTime() ?? null,
    touchpoint: touchpointOf(features),
    weekAgo: weekAgo?.probability ?? null,
    weekAgoAt: weekAgo ? now.getTime() - WEEK_MS : null,
  }
}

/** Those that a rule names; else those of the organization that take this tier, and those of the owner. */
const wantedOf = (targets: readonly Target[], decided: FollowUp, managerId: string | null): Target[] =>
  recipientsOf(
    decided,
    targets,
    (target) =>
      compareTiers(decided.tier, target.minTier) >= 0 &&
      (target.managerId === null || target.managerId === managerId),
  )

async function alertOf(owned: Owned, message: object, { targets }: Setting): Promise<FollowUpRow['alert']> {
  const { about, decided, owner, subject } = owned
  if (!about || decided.alert === null || (about.heldOut && decided.tier !== 'critical')) return null
  const id = await idFor('alert', about.id, about.alertsBefore + 1)
  const managerId = about.opens ? owner.managerId : (subject.lastCase?.managerId ?? null)
  const deliveries = wantedOf(targets, decided, managerId).map(async (target) => ({
    id: await idFor('delivery', id, target.id),
    destinationId: target.id,
    recipient: target.managerId ?? target.id,
  }))
  return {
    id,
    kind: decided.alert,
    tier: decided.tier,
    message: JSON.stringify(message),
    expectedLoss: expectedLossOf(decided.assessment.probability, decided.value) ?? 0,
    deliveries: await Promise.all(deliveries),
  }
}

/** Writes a decision as a row; ids follow from the cause alone. */
export async function rowOf(owned: Owned, setting: Setting, now: Date): Promise<FollowUpRow> {
  const { subject, decided, about, owner, dueAt } = owned
  const base = {
    customerId: subject.customerId,
    revision: subject.revision,
    risk: riskOf(decided, owned, now),
    told: decided.told,
    firings: decided.firings.map(({ ruleId, key }) => ({ ruleId, key })),
  }
  if (!about) return { ...base, case: null, alert: null }
  const message = messageOf(owned, setting, now)
  const { id, sequence, opens, alertsBefore, heldOut } = about
  const own = { id, sequence, opens, alertsBefore, heldOut: heldOut ? (1 as const) : (0 as const) }
  return {
    ...base,
    case: {
      ...own,
      ...owner,
      nextStep: JSON.stringify(message.nextStep),
      dueAt: dueAt?.getTime() ?? null,
    },
    alert: await alertOf(owned, message, setting),
  }
}
