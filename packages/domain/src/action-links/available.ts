import type { CaseState } from '../cases/index.ts'
import type { LinkAction } from './actions.ts'

/** What can be done to a case as it stands, in the order in which a page offers it; `me` acts, null where that is yet to be said. */
export function availableActions(
  { status, assignee, snoozedUntil }: Pick<CaseState, 'status' | 'assignee' | 'snoozedUntil'>,
  me: string | null,
  now: Date,
): LinkAction[] {
  if (status === 'resolved') return ['reopen']
  const isMine = me !== null && assignee === me
  const isSnoozed = snoozedUntil !== null && snoozedUntil > now
  return [
    ...(isMine ? [] : ['assign' as const]),
    ...(status === 'open' ? ['acknowledge' as const] : []),
    'contact',
    ...(isSnoozed ? ['unsnooze' as const] : []),
    'snooze_1d',
    'snooze_3d',
    'snooze_1w',
    'saved',
    'lost',
    'not_at_risk',
  ]
}
