import type { CaseChange, CaseFields, CaseListRow } from '@vigia/db/cases'
import type { CaseAction, CaseState, Deadline } from '@vigia/domain/cases'

const dateOf = (at: number | null): Date | null => (at === null ? null : new Date(at))
const timeOf = (date: Date | null): number | null => date?.getTime() ?? null

/** Who acted, and what they wrote about it. */
export interface Signature {
  actor?: string | undefined
  note?: string | undefined
}

/** What a person asks for; who is given a case may be a manager, whose name `assignee` then is. */
export type AskedAction =
  | Exclude<CaseAction, { type: 'assign' }>
  | { type: 'assign'; assignee: string; managerId?: string | null }

export const stateOf = (row: CaseListRow): CaseState => ({
  status: row.status,
  tier: row.tier,
  probability: row.probability,
  assignee: row.assignee,
  outcome: row.outcome,
  cause: row.cause,
  doneSteps: JSON.parse(row.doneSteps) as string[],
  snoozedUntil: dateOf(row.snoozedUntil),
  openedAt: new Date(row.openedAt),
  updatedAt: new Date(row.updatedAt),
  acknowledgedAt: dateOf(row.acknowledgedAt),
  contactedAt: dateOf(row.contactedAt),
  resolvedAt: dateOf(row.resolvedAt),
  lastActionAt: dateOf(row.lastActionAt),
})

export const deadlineOf = ({ dueAt, escalatedAt }: CaseListRow): Deadline => ({
  dueAt: dateOf(dueAt),
  escalatedAt: dateOf(escalatedAt),
})

/** What the history tells besides who, when and what. */
function detailsOf(action: AskedAction, state: CaseState, { dueAt }: Deadline): CaseChange['details'] {
  const due = { dueAt: dueAt?.toISOString() ?? null }
  switch (action.type) {
    case 'contact':
      return { channel: action.channel ?? null, reached: action.reached ?? true }
    case 'assign':
      return { assignee: state.assignee, managerId: action.managerId ?? null }
    case 'snooze':
      return { until: action.until.toISOString(), ...due }
    case 'reopen':
      return due
    case 'resolve':
      return action.cause === undefined ? null : { cause: action.cause }
    case 'step':
      return { step: action.step, done: action.done }
    case 'acknowledge':
    case 'note':
      return null
    default:
      return action satisfies never
  }
}

/** The case after an action as it is saved. A person who gives a case to somebody takes it from the rule that had chosen. */
export const changeOf = (
  row: CaseListRow,
  action: AskedAction,
  { state, deadline }: { state: CaseState; deadline: Deadline },
  by: Signature,
): CaseChange => ({
  action: action.type,
  actor: by.actor ?? null,
  note: action.type === 'note' ? action.note : (by.note ?? null),
  details: detailsOf(action, state, deadline),
  status: state.status,
  outcome: state.outcome,
  cause: state.cause,
  doneSteps: JSON.stringify(state.doneSteps),
  assignee: state.assignee,
  managerId: action.type === 'assign' ? (action.managerId ?? null) : row.managerId,
  assignedBy: action.type === 'assign' ? null : row.assignedBy,
  dueAt: timeOf(deadline.dueAt),
  escalatedAt: timeOf(deadline.escalatedAt),
  snoozedUntil: timeOf(state.snoozedUntil),
  acknowledgedAt: timeOf(state.acknowledgedAt),
  contactedAt: timeOf(state.contactedAt),
  resolvedAt: timeOf(state.resolvedAt),
  lastActionAt: timeOf(state.lastActionAt),
})

/** The case as it was before the action that is taken back, as it is saved. */
export const undoneChange = (before: string, undone: string, actor: string | null): CaseChange => ({
  ...(JSON.parse(before) as CaseFields),
  action: 'undo',
  actor,
  note: null,
  details: { undone },
})
