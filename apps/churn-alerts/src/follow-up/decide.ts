import type { Subject } from '@vigia/db/sweep'
import { followUp, isHeldOut, type FollowUp, type LastCase, type RuleVerdict } from '@vigia/domain/follow-up'
import { dayOf } from '@vigia/domain/periods'
import { touchpointOf, type Assessment } from '@vigia/domain/risk'
import { firingsOf, nextRuleDueAt, type RuleCase, type RuleFacts } from '@vigia/domain/rules'
import type { HistorySignal } from '@vigia/domain/signals'
import { idFor } from '@vigia/http/ids'

import type { Lived } from './lived.ts'
import type { Setting } from './setting.ts'

/** The case that a follow-up is about, as it was: it opens now, or is open already. */
export interface CaseAbout {
  id: string
  sequence: number
  opens: boolean
  alertsBefore: number
  heldOut: boolean
}

/** What was decided about one customer, and from what. */
export interface Decision {
  subject: Subject
  history: readonly HistorySignal[]
  decided: FollowUp
  about: CaseAbout | null
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
    heldOut: lastCase.heldOut === 1,
  }

/** Null where there is no case and none opens; ids follow from the customer and the number of the case alone. */
async function caseOf(
  { lastCase, lastSequence, customerId }: Subject,
  { alert, tier, firings }: FollowUp,
  { organizationId, holdoutShare }: Setting,
): Promise<CaseAbout | null> {
  if (lastCase && lastCase.status !== 'resolved') {
    const { id, sequence, alerts, heldOut } = lastCase
    return { id, sequence, opens: false, alertsBefore: alerts, heldOut: heldOut === 1 }
  }
  if (alert === null) return null
  const sequence = lastSequence + 1
  const id = await idFor('case', organizationId, customerId, sequence)
  const heldOut = firings.length === 0 && isHeldOut(id, tier, holdoutShare)
  return { id, sequence, opens: true, alertsBefore: 0, heldOut }
}

const caseFor = ({ lastCase, lastContactAt }: Subject): RuleCase | null =>
  lastCase && lastCase.status !== 'resolved'
    ? {
        id: lastCase.id,
        status: lastCase.status,
        tier: lastCase.tier,
        openedAt: new Date(lastCase.openedAt),
        acknowledgedAt: dateOf(lastCase.acknowledgedAt),
        lastContactAt: dateOf(lastContactAt),
        dueAt: dateOf(lastCase.dueAt),
        snoozedUntil: dateOf(lastCase.snoozedUntil),
        touchpoint: lastCase.touchpoint,
      }
    : null

/** What the organization's own rules say of a customer, given the assessment. */
function verdictOf(
  subject: Subject,
  history: readonly HistorySignal[],
  assessment: Assessment,
  { rules, timeZone }: Setting,
  now: Date,
): RuleVerdict {
  const { segment, weekAgo, firings: past, value } = subject
  const facts: RuleFacts = {
    history,
    assessment,
    weekAgo: weekAgo?.probability ?? null,
    touchpoint: touchpointOf(assessment.features),
    customer: { segment, value: value ?? (assessment.features.totalValue || null) },
    case: caseFor(subject),
    firings: past.map(({ ruleId, key, at }) => ({ ruleId, key, at: new Date(at) })),
    day: dayOf(now, timeZone),
  }
  const firings = firingsOf(rules, facts, now)
  const known = [...facts.firings, ...firings.map(({ ruleId, key }) => ({ ruleId, key, at: now }))]
  return { firings, nextDueAt: nextRuleDueAt(rules, { ...facts, firings: known }, now) }
}

/** Decides about one customer as of `now`, by what they lived through until they left, if they did. */
export async function decide(
  subject: Subject,
  { history, leftAt }: Lived,
  setting: Setting,
  now: Date,
): Promise<Decision> {
  const { risk, value } = subject
  const rules = (assessment: Assessment) => verdictOf(subject, history, assessment, setting, now)
  const input = {
    history,
    value,
    leftAt,
    previous: risk,
    lastCase: lastCaseOf(subject),
    ...(setting.rules.length > 0 ? { rules } : {}),
  }
  const decided = followUp(input, setting.policy, now)
  return { subject, history, decided, about: await caseOf(subject, decided, setting) }
}
