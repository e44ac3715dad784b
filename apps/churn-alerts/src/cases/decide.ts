import type { CaseChange, CaseListRow, LastCaseEvent } from '@vigia/db/cases'
import { readSetting } from '@vigia/db/settings'
import type { Store } from '@vigia/db/database'
import { businessHoursFrom, responseDueAt } from '@vigia/domain/business-hours'
import { applyAction, deadlineAfter, undoRefusal } from '@vigia/domain/cases'
import { AppError } from '@vigia/domain/errors'

import { changeOf, deadlineOf, stateOf, undoneChange, type AskedAction, type Signature } from './state.ts'

/** What deciding on an action takes besides the case. */
export interface Deciding {
  now: Date
  /** Where a deadline that begins anew at `from` ends for this case. */
  dueFrom: (row: CaseListRow, from: Date) => Date
}

/** Where deadlines that begin anew end, by the organization's hours as they are now. */
export async function dueByHours(store: Store, timeZone: string): Promise<Deciding['dueFrom']> {
  const hours = businessHoursFrom(await readSetting(store, 'business-hours', {}))
  return ({ tier }, from) => responseDueAt(from, tier, hours, timeZone)
}

/** What an action makes of a case as it was loaded. @throws AppError where it does not fit its state. */
export function decideAction(
  row: CaseListRow,
  action: AskedAction,
  by: Signature,
  { now, dueFrom }: Deciding,
): CaseChange {
  const before = stateOf(row)
  const result = applyAction(before, action, now)
  if (!result.ok) throw new AppError(result.code, result.message)
  const timed = { before, deadline: deadlineOf(row), heldOut: row.heldOut === 1 }
  const deadline = deadlineAfter(action, timed, (from) => dueFrom(row, from), now)
  return changeOf(row, action, { state: result.state, deadline }, by)
}

/** The case as it was before the action that made `version`. @throws AppError where that cannot be taken back. */
export function decideUndo(
  last: LastCaseEvent | undefined,
  version: number,
  { actor = null }: { actor?: string | null | undefined },
  now: Date,
): CaseChange {
  const done = last ? { ...last, at: new Date(last.at), isKept: last.before !== null } : null
  const refusal = undoRefusal(done, version, now)
  if (refusal) throw new AppError(refusal.code, refusal.message)
  return undoneChange(last?.before ?? '', last?.action ?? '', actor)
}
