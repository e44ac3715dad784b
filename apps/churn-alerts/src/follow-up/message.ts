import type { CaseRow, Subject } from '@vigia/db/sweep'
import { alertMessage, type AlertMessage } from '@vigia/domain/alerts'
import type { FollowUp } from '@vigia/domain/follow-up'
import { issueName, type Reason, type RiskFeatures, type RiskPolicy } from '@vigia/domain/risk'
import type { HistorySignal } from '@vigia/domain/signals'

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

/** Where and when a customer is looked at. */
export interface Setting {
  policy: RiskPolicy
  currency: string
  now: Date
}

/** What a manager is to read about this customer now. */
export function messageOf(
  subject: Subject,
  history: readonly HistorySignal[],
  { assessment, alert, value }: FollowUp,
  { policy, currency, now }: Setting,
): StoredMessage {
  const { probability, tier, reasons, floor, features } = assessment
  const message = alertMessage({
    kind: alert ?? 'reminder',
    customerName: subject.name,
    probability,
    tier,
    horizonDays: policy.horizonDays,
    previous: previousOf(subject.lastCase),
    reasons,
    floor,
    lastWords: history.findLast(({ comment, at }) => comment !== null && at <= now)?.comment ?? null,
    customerValue: value,
    currency,
    openIssue: openIssueOf(features),
    now,
  })
  return { ...message, reasons: floor ? [...reasons, floor] : reasons, value }
}
