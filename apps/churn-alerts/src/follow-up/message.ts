import type { CaseRow } from '@vigia/db/sweep'
import { alertMessage, type AlertMessage, type CustomerAlertKind } from '@vigia/domain/alerts'
import { checklistOf, nextStepOf } from '@vigia/domain/playbook'
import { issueName, type Reason, type RiskFeatures } from '@vigia/domain/risk'

import type { Owned } from './owners.ts'
import type { Setting } from './setting.ts'

/** An alert as it is kept: the message in both languages, with the facts that a program reads. */
export interface StoredMessage extends AlertMessage {
  reasons: Reason[]
  value: number | null
}

const previousOf = (lastCase: CaseRow | null) =>
  lastCase &&
  lastCase.status !== 'resolved' &&
  lastCase.alertedProbability !== null &&
  lastCase.alertedAt !== null
    ? { probability: lastCase.alertedProbability, at: new Date(lastCase.alertedAt) }
    : null

const openIssueOf = ({ openIssue, openIssueDays }: RiskFeatures) =>
  openIssue && { name: issueName(openIssue), days: openIssueDays }

/** What weighs and what it is about: what the message tells, and what the next step follows from. */
function factsOf({ subject, history, decided }: Owned, { currency }: Setting, now: Date) {
  const { assessment, value, tier, firings } = decided
  const { probability, interval, reasons, floor, features } = assessment
  const [firing] = firings
  return {
    customerName: subject.name,
    segment: subject.segment || null,
    probability,
    interval,
    tier,
    previous: previousOf(subject.lastCase),
    reasons,
    floor,
    rule: firing ? { name: firing.name, text: firing.text } : null,
    lastWords: history.findLast(({ comment, at }) => comment !== null && at <= now)?.comment ?? null,
    customerValue: value,
    currency,
    openIssue: openIssueOf(features),
  }
}

/** What a manager is to read about this customer now. */
export function messageOf(
  owned: Owned,
  setting: Setting,
  now: Date,
  kind: CustomerAlertKind = owned.decided.alert ?? 'reminder',
): StoredMessage {
  const { subject, decided, owner, dueAt } = owned
  const { policy, timeZone, learned, playbook } = setting
  const facts = factsOf(owned, setting, now)
  const name = owner.assignee ?? subject.lastCase?.assignee ?? null
  const due = dueAt?.getTime() ?? subject.lastCase?.dueAt ?? null
  const message = alertMessage({
    ...facts,
    kind,
    horizonDays: policy.horizonDays,
    owner: name === null ? null : { name },
    dueAt: due === null ? null : new Date(due),
    nextStep: nextStepOf(facts, playbook),
    checklist: checklistOf(facts, playbook),
    learned,
    timeZone,
    now,
  })
  const { reasons, floor } = facts
  return { ...message, reasons: floor ? [...reasons, floor] : reasons, value: decided.value }
}
