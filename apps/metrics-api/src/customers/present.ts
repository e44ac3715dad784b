import type { Customer, CustomerStory } from '@vigia/contracts/customers'
import type { CustomerFile, CustomerRecord, CustomerRisk } from '@vigia/db/customers'
import { labelOfEvent } from '@vigia/domain/events'
import { strikes } from '@vigia/domain/experience'
import { leftAtOf, withOutcomes } from '@vigia/domain/history'
import { issuesOf, type Issue } from '@vigia/domain/issues'
import { playbookFrom, playsOf } from '@vigia/domain/playbook'
import { afterLeaving, assess, type Assessment, type RiskPolicy } from '@vigia/domain/risk'
import type { HistorySignal } from '@vigia/domain/signals'
import { riskCurve } from '@vigia/domain/timeline'

const presentRisk = (customerId: string, { assessedAt, leftAt, ...risk }: CustomerRisk) => ({
  ...risk,
  customerId,
  assessedAt: assessedAt.toISOString(),
  leftAt: leftAt?.toISOString() ?? null,
})

/** A customer as the lists tell them. */
export const customerOf = ({ createdAt, lastSeenAt, risk, ...customer }: CustomerRecord): Customer => ({
  ...customer,
  createdAt: createdAt.toISOString(),
  lastSeenAt: lastSeenAt?.toISOString() ?? null,
  risk: risk && presentRisk(customer.id, risk),
})

const issueOf = ({ ref, touchpoint, openedAt, resolvedAt, openedBy, contacts }: Issue) => ({
  ref,
  label: labelOfEvent(openedBy.type ?? touchpoint),
  touchpoint,
  openedAt: openedAt.toISOString(),
  resolvedAt: resolvedAt?.toISOString() ?? null,
  contacts,
})

/** The risk as last assessed, unless that lies ahead or before the last signal: then as it is assessed now. */
function riskOf(
  { id, risk }: CustomerRecord,
  history: readonly HistorySignal[],
  assessNow: () => Assessment,
  now: Date,
): CustomerStory['risk'] {
  const last = history.reduce((latest, { at }) => Math.max(latest, at.getTime()), 0)
  if (risk && risk.assessedAt <= now && risk.assessedAt.getTime() >= last) {
    return presentRisk(id, risk)
  }
  if (history.length === 0) return null
  const { probability, tier, reasons, floor, leftAt, modelVersion } = assessNow()
  const said = floor ? [...reasons, floor] : reasons
  return presentRisk(id, { probability, tier, leftAt, reasons: said, assessedAt: now, modelVersion })
}

/** An import tells of people who have long been there. */
const sinceOf = ({ createdAt }: CustomerRecord, history: readonly HistorySignal[]): Date =>
  history.reduce((first, { at }) => (at < first ? at : first), createdAt)

/** What to do about what weighs, in the organization's own words; nothing for somebody at no risk. */
function playsFor(
  { name, risk }: Pick<CustomerStory, 'name' | 'risk'>,
  issue: Issue | undefined,
  playbook: unknown,
): CustomerStory['playbook'] {
  if (!risk || risk.tier === 'none') return []
  const { tier, reasons } = risk
  const floor = reasons.find(({ code }) => code === 'two_strikes_one_issue') ?? null
  const openIssue = issue ? { name: issueOf(issue).label } : null
  return playsOf({ customerName: name, tier, reasons, floor, openIssue }, playbookFrom(playbook))
}

/** One customer over all channels, as known at `now`; amounts are in `currency`. */
export function storyOf(
  { customer, history, caseId, playbook }: CustomerFile,
  { policy, now, currency }: { policy: RiskPolicy; now: Date; currency: string },
): CustomerStory {
  const known = withOutcomes(history.signals, history.outcomes)
  const issues = issuesOf(known, now)
  const leftAt = leftAtOf(known, history.outcomes, now)
  const risk = riskOf(customer, known, () => afterLeaving(assess(known, now, policy), leftAt), now)
  return {
    ...customerOf(customer),
    risk,
    since: sinceOf(customer, known).toISOString(),
    currency,
    playbook: playsFor(
      { name: customer.name, risk },
      issues.findLast(({ resolvedAt }) => resolvedAt === null),
      playbook,
    ),
    strikes: strikes(known, now),
    riskCurve: riskCurve(known, now, policy).map((moment) => ({ ...moment, at: moment.at.toISOString() })),
    issues: issues.map(issueOf).toReversed(),
    caseId,
  }
}
