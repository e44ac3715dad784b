import type { CaseRow } from '@vigia/db/sweep'
import { alertMessage, type AlertMessage } from '@vigia/domain/alerts'
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

/** What a manager is to read about this customer now. */
export function messageOf(
  { subject, history, decided, owner, dueAt }: Owned,
  { policy, currency, timeZone, learned }: Setting,
  now: Date,
): StoredMessage {
  const { assessment, alert, value, tier, firings } = decided
  const { probability, reasons, floor, features } = assessment
  const [firing] = firings
  const due = dueAt ?? (subject.lastCase?.dueAt ? new Date(subject.lastCase.dueAt) : null)
  const name = owner.assignee ?? subject.lastCase?.assignee ?? null
  const message = alertMessage({
    kind: alert ?? 'reminder',
    customerName: subject.name,
    segment: subject.segment || null,
    probability,
    interval: assessment.interval,
    tier,
    horizonDays: policy.horizonDays,
    previous: previousOf(subject.lastCase),
    reasons,
    floor,
    rule: firing ? { name: firing.name, text: firing.text } : null,
    lastWords: history.findLast(({ comment, at }) => comment !== null && at <= now)?.comment ?? null,
    customerValue: value,
    currency,
    openIssue: openIssueOf(features),
    owner: name === null ? null : { name },
    dueAt: due,
    learned,
    timeZone,
    now,
  })
  return { ...message, reasons: floor ? [...reasons, floor] : reasons, value }
}
