import type { Client, Input } from '@vigia/client'
import type { Case } from '@vigia/contracts/cases'
import type { CaseState } from '@vigia/domain/cases'
import { applyAction } from '@vigia/domain/cases'

export type CaseAction =
  | { name: 'acknowledge'; body: Input<'acknowledgeCase'>['body'] }
  | { name: 'contact'; body: Input<'contactCase'>['body'] }
  | { name: 'resolve'; body: Input<'resolveCase'>['body'] }
  | { name: 'snooze'; body: Input<'snoozeCase'>['body'] }
  | { name: 'assign'; body: Input<'assignCase'>['body'] }
  | { name: 'reopen'; body: Input<'reopenCase'>['body'] }

export type CaseActionName = CaseAction['name']

export function sendAction(client: Client, id: string, action: CaseAction): Promise<Case> {
  const params = { id }
  switch (action.name) {
    case 'acknowledge':
      return client.call('acknowledgeCase', { params, body: action.body })
    case 'contact':
      return client.call('contactCase', { params, body: action.body })
    case 'resolve':
      return client.call('resolveCase', { params, body: action.body })
    case 'snooze':
      return client.call('snoozeCase', { params, body: action.body })
    case 'assign':
      return client.call('assignCase', { params, body: action.body })
    case 'reopen':
      return client.call('reopenCase', { params, body: action.body })
    default:
      return action satisfies never
  }
}

const timeOf = (text: string | null): Date | null => (text === null ? null : new Date(text))

const textOf = (time: Date | null): string | null => time?.toISOString() ?? null

const stateOf = (of: Case): CaseState => ({
  status: of.status,
  tier: of.tier,
  probability: of.probability,
  assignee: of.assignee,
  snoozedUntil: timeOf(of.snoozedUntil),
  outcome: of.outcome,
  openedAt: new Date(of.openedAt),
  updatedAt: new Date(of.updatedAt),
  acknowledgedAt: timeOf(of.acknowledgedAt),
  contactedAt: timeOf(of.contactedAt),
  resolvedAt: timeOf(of.resolvedAt),
  lastActionAt: null,
})

const apply = (of: Case, action: CaseAction, now: Date) => {
  switch (action.name) {
    case 'resolve':
      return applyAction(stateOf(of), { type: 'resolve', outcome: action.body.outcome }, now)
    case 'snooze':
      return applyAction(stateOf(of), { type: 'snooze', until: new Date(action.body.until) }, now)
    case 'assign':
      return applyAction(stateOf(of), { type: 'assign', assignee: action.body.assignee ?? '' }, now)
    case 'acknowledge':
    case 'contact':
    case 'reopen':
      return applyAction(stateOf(of), { type: action.name }, now)
    default:
      return action satisfies never
  }
}

/** The case as it will be, by the same rule that the server applies; unchanged where the rule refuses. */
export function afterAction(of: Case, action: CaseAction, now: Date): Case {
  const result = apply(of, action, now)
  if (!result.ok) return of
  const { status, assignee, outcome, snoozedUntil, acknowledgedAt, contactedAt, resolvedAt } = result.state
  return {
    ...of,
    status,
    assignee,
    outcome,
    snoozedUntil: textOf(snoozedUntil),
    acknowledgedAt: textOf(acknowledgedAt),
    contactedAt: textOf(contactedAt),
    resolvedAt: textOf(resolvedAt),
  }
}

const DAY_MS = 86_400_000

const samples = (now: Date): readonly CaseAction[] => [
  { name: 'acknowledge', body: {} },
  { name: 'contact', body: {} },
  { name: 'resolve', body: { outcome: 'saved' } },
  { name: 'snooze', body: { until: new Date(now.getTime() + DAY_MS).toISOString() } },
  { name: 'assign', body: { assignee: 'x' } },
  { name: 'reopen', body: {} },
]

/** What may be done with a case now, in the order of its way; the first is the next step. */
export const allowedActions = (of: Case, now: Date): CaseActionName[] =>
  samples(now)
    .filter((action) => apply(of, action, now).ok)
    .map(({ name }) => name)
    .filter((name) => name !== 'contact' || of.status !== 'contacted')
