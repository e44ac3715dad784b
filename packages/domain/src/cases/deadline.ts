import type { CaseAction } from './apply-action.ts'
import type { CaseState } from './case-state.ts'

/** Until when a customer should be contacted, and when it was told that nobody did. */
export interface Deadline {
  /** Null once the customer was contacted, the case is closed, or nobody is asked to. */
  dueAt: Date | null
  escalatedAt: Date | null
}

/** A case in the hold-out, of which nobody is told, has no deadline. */
interface Timed {
  before: Pick<CaseState, 'contactedAt'>
  deadline: Deadline
  heldOut: boolean
}

const none = { dueAt: null }

/**
 * What an action makes of the deadline: to have reached the customer or to close the case ends it; a snooze, and opening
 * the case again, begin another one, `dueFrom` the end of the snooze or from now. Anything else leaves it.
 */
export function deadlineAfter(
  action: CaseAction,
  { before, deadline, heldOut }: Timed,
  dueFrom: (from: Date) => Date,
  now: Date,
): Deadline {
  const from = (at: Date): Deadline => ({ dueAt: heldOut ? null : dueFrom(at), escalatedAt: null })
  switch (action.type) {
    case 'contact':
      return (action.reached ?? true) ? { ...deadline, ...none } : deadline
    case 'resolve':
      return { ...deadline, ...none }
    case 'snooze':
      return before.contactedAt ? deadline : from(action.until)
    case 'reopen':
      return from(now)
    case 'acknowledge':
    case 'assign':
    case 'note':
    case 'step':
      return deadline
    default:
      return action satisfies never
  }
}

/** Whether an action needs the calendar. */
export const movesDeadline = ({ type }: CaseAction): boolean => type === 'snooze' || type === 'reopen'

export interface Waiting extends Deadline {
  status: CaseState['status']
  snoozedUntil: Date | null
}

/** Whether somebody should have contacted the customer by `now`, and has not. */
export const isOverdue = (
  { status, dueAt, snoozedUntil }: Omit<Waiting, 'escalatedAt'>,
  now: Date,
): boolean =>
  (status === 'open' || status === 'acknowledged') &&
  dueAt !== null &&
  dueAt <= now &&
  !(snoozedUntil !== null && snoozedUntil > now)
