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
  | { name: 'note'; body: Input<'noteCase'>['body'] }
  | { name: 'step'; body: Input<'tickCaseStep'>['body'] }
  | { name: 'undo'; body: Input<'undoCase'>['body'] }

export type CaseActionName = CaseAction['name']

/** Sends it for the version that was on screen: whoever was first wins, and the other is told. */
export function sendAction(client: Client, { id, version }: Case, action: CaseAction): Promise<Case> {
  const params = { id }
  const onThis = { headers: { 'if-match': `"${version}"` } }
  switch (action.name) {
    case 'acknowledge':
      return client.call('acknowledgeCase', { params, body: action.body }, onThis)
    case 'contact':
      return client.call('contactCase', { params, body: action.body })
    case 'resolve':
      return client.call('resolveCase', { params, body: action.body }, onThis)
    case 'snooze':
      return client.call('snoozeCase', { params, body: action.body }, onThis)
    case 'assign':
      return client.call('assignCase', { params, body: action.body }, onThis)
    case 'reopen':
      return client.call('reopenCase', { params, body: action.body }, onThis)
    case 'note':
      return client.call('noteCase', { params, body: action.body })
    case 'step':
      return client.call('tickCaseStep', { params, body: action.body })
    case 'undo':
      return client.call('undoCase', { params, body: action.body })
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
  cause: of.cause,
  doneSteps: of.doneSteps,
  openedAt: new Date(of.openedAt),
  updatedAt: new Date(of.updatedAt),
  acknowledgedAt: timeOf(of.acknowledgedAt),
  contactedAt: timeOf(of.contactedAt),
  resolvedAt: timeOf(of.resolvedAt),
  lastActionAt: null,
})

type Foreseen = Exclude<CaseAction, { name: 'undo' }>

const apply = (of: Case, action: Foreseen, now: Date) => {
  switch (action.name) {
    case 'resolve':
      return applyAction(stateOf(of), { type: 'resolve', ...action.body }, now)
    case 'snooze':
      return applyAction(stateOf(of), { type: 'snooze', until: new Date(action.body.until) }, now)
    case 'assign':
      return applyAction(stateOf(of), { type: 'assign', assignee: action.body.assignee ?? '' }, now)
    case 'contact':
      return applyAction(stateOf(of), { type: 'contact', reached: action.body?.reached ?? true }, now)
    case 'note':
      return applyAction(stateOf(of), { type: 'note', note: action.body.note }, now)
    case 'step':
      return applyAction(
        stateOf(of),
        { type: 'step', step: action.body.step, done: action.body.done ?? true },
        now,
      )
    case 'acknowledge':
    case 'reopen':
      return applyAction(stateOf(of), { type: action.name }, now)
    default:
      return action satisfies never
  }
}

/** The case as it will be, by the same rule that the server applies; unchanged where the rule refuses, or only the server knows. */
export function afterAction(of: Case, action: CaseAction, now: Date): Case {
  if (action.name === 'undo') return of
  const result = apply(of, action, now)
  if (!result.ok) return of
  const { status, assignee, outcome, cause, doneSteps, ...times } = result.state
  const { snoozedUntil, acknowledgedAt, contactedAt, resolvedAt } = times
  const isClosed = status === 'contacted' || status === 'resolved'
  return {
    ...of,
    status,
    assignee,
    managerId: action.name === 'assign' ? (action.body.managerId ?? null) : of.managerId,
    outcome,
    cause,
    doneSteps: [...doneSteps],
    overdue: isClosed || snoozedUntil !== null ? false : of.overdue,
    sla: isClosed ? null : of.sla,
    version: of.version + 1,
    snoozedUntil: textOf(snoozedUntil),
    acknowledgedAt: textOf(acknowledgedAt),
    contactedAt: textOf(contactedAt),
    resolvedAt: textOf(resolvedAt),
  }
}

const DAY_MS = 86_400_000

const samples = (now: Date): readonly Foreseen[] => [
  { name: 'acknowledge', body: {} },
  { name: 'contact', body: {} },
  { name: 'resolve', body: { outcome: 'saved' } },
  { name: 'snooze', body: { until: new Date(now.getTime() + DAY_MS).toISOString() } },
  { name: 'assign', body: { assignee: 'x' } },
  { name: 'reopen', body: {} },
]

/** The actions with a button of their own. */
export type ButtonName = Exclude<CaseActionName, 'note' | 'step' | 'undo'>

const isButton = (name: CaseActionName): name is ButtonName =>
  name !== 'note' && name !== 'step' && name !== 'undo'

/** What may be done with a case now, in the order of its way; the first is the next step. */
export const allowedActions = (of: Case, now: Date): ButtonName[] =>
  samples(now)
    .filter((action) => apply(of, action, now).ok)
    .map(({ name }) => name)
    .filter(isButton)
    .filter((name) => name !== 'contact' || of.status !== 'contacted')
