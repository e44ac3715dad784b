import type { Customer, CustomerStory } from '@vigia/contracts/customers'
import type { CustomerFile, CustomerRecord } from '@vigia/db/customers'
import { labelOfEvent } from '@vigia/domain/events'
import { strikes } from '@vigia/domain/experience'
import { withOutcomes } from '@vigia/domain/history'
import { issuesOf, type Issue } from '@vigia/domain/issues'
import { assess, type RiskPolicy } from '@vigia/domain/risk'
import type { HistorySignal } from '@vigia/domain/signals'
import { riskCurve } from '@vigia/domain/timeline'

/** A customer as the lists tell them. */
export const customerOf = ({ createdAt, risk, ...customer }: CustomerRecord): Customer => ({
  ...customer,
  createdAt: createdAt.toISOString(),
  risk: risk && { ...risk, customerId: customer.id, assessedAt: risk.assessedAt.toISOString() },
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
  policy: RiskPolicy,
  now: Date,
): CustomerStory['risk'] {
  const last = history.reduce((latest, { at }) => Math.max(latest, at.getTime()), 0)
  if (risk && risk.assessedAt <= now && risk.assessedAt.getTime() >= last) {
    return { ...risk, customerId: id, assessedAt: risk.assessedAt.toISOString() }
  }
  if (history.length === 0) return null
  const { probability, tier, reasons, floor, modelVersion } = assess(history, now, policy)
  return {
    customerId: id,
    probability,
    tier,
    reasons: floor ? [...reasons, floor] : reasons,
    assessedAt: now.toISOString(),
    modelVersion,
  }
}

/** One customer over all channels, as known at `now`. */
export function storyOf(
  { customer, history, caseId }: CustomerFile,
  policy: RiskPolicy,
  now: Date,
): CustomerStory {
  const known = withOutcomes(history.signals, history.outcomes)
  return {
    ...customerOf(customer),
    risk: riskOf(customer, known, policy, now),
    strikes: strikes(known, now),
    riskCurve: riskCurve(known, now, policy).map((moment) => ({ ...moment, at: moment.at.toISOString() })),
    issues: issuesOf(known, now).map(issueOf).toReversed(),
    caseId,
  }
}
