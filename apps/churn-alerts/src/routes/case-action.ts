import { findCase, saveCaseAction, type CaseListRow } from '@vigia/db/cases'
import { databaseFor, type Store } from '@vigia/db/database'
import { readSetting } from '@vigia/db/settings'
import { defaultBusinessHours, responseDueAt } from '@vigia/domain/business-hours'
import { applyAction, deadlineAfter, movesDeadline } from '@vigia/domain/cases'
import { AppError } from '@vigia/domain/errors'
import { logFailure } from '@vigia/http/app'
import { tell } from '@vigia/http/live'
import type { Context } from 'hono'

import { changeOf, deadlineOf, stateOf, type AskedAction, type Signature } from '../cases/state.ts'
import { checkVersion, movedOn } from '../cases/version.ts'
import type { AppEnv } from '../env.ts'
import { lookAgain } from '../follow-up/assess.ts'

/** A note takes nothing from anybody, so it is written behind whatever came first. */
const MOST_TRIES = 5

const missing = () => new AppError('not_found', 'There is no such case')

async function caseAsked(store: Store, id: string): Promise<CaseListRow> {
  const row = await findCase(store, id)
  if (!row) throw missing()
  return row
}

/** Where a deadline that begins anew ends, by the organization's hours as they are now. */
async function dueIn(c: Context<AppEnv>, store: Store, action: AskedAction, { tier }: CaseListRow) {
  const { timeZone } = c.get('principal')
  const hours = movesDeadline(action)
    ? await readSetting(store, 'business-hours', defaultBusinessHours)
    : defaultBusinessHours
  return (from: Date): Date => responseDueAt(from, tier, hours, timeZone)
}

/** Decides on the version that was loaded, and saves on no other: false where somebody was faster. */
async function tryAction(
  c: Context<AppEnv>,
  store: Store,
  row: CaseListRow,
  action: AskedAction,
  by: Signature,
): Promise<boolean> {
  const now = c.get('now')
  const before = stateOf(row)
  const result = applyAction(before, action, now)
  if (!result.ok) throw new AppError(result.code, result.message)
  const timed = { before, deadline: deadlineOf(row), heldOut: row.heldOut === 1 }
  const deadline = deadlineAfter(action, timed, await dueIn(c, store, action, row), now)
  return saveCaseAction(store, row, changeOf(row, action, { state: result.state, deadline }, by), now)
}

/** Why an action was not saved on the version that it was decided on. */
function refusal(c: Context<AppEnv>, row: CaseListRow, after: CaseListRow): AppError {
  if (after.version !== row.version)
    return movedOn(
      c,
      after.version,
      `Somebody else changed this case: it is ${after.status} now, at version ${after.version}; load it again`,
    )
  return new AppError('conflict', 'The customer has a newer case that is open: act on that one')
}

/** Tells who looks on that these cases changed, and looks at their customers' risk again, as the sweep would a minute later. */
export function followUp(
  c: Context<AppEnv>,
  store: Store,
  rows: readonly Pick<CaseListRow, 'id' | 'customerId'>[],
): void {
  const customerIds = rows.map(({ customerId }) => customerId)
  const ids = [...rows.map(({ id }) => id), ...customerIds]
  tell(c, store.organizationId, ['cases'], ids)
  const again = lookAgain(store, customerIds, c.get('principal'), c.get('now')).then(() =>
    tell(c, store.organizationId, ['risks', 'cases'], ids),
  )
  c.executionCtx.waitUntil(again.catch((err: unknown) => logFailure(err, { requestId: c.get('requestId') })))
}

/** Load, decide, save: applies a person's action to a case, and looks at the customer's risk again in its light. */
export async function act(
  c: Context<AppEnv>,
  id: string,
  action: AskedAction,
  by: Signature,
): Promise<CaseListRow> {
  const store = databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))
  let row = await caseAsked(store, id)
  checkVersion(c, row.version)
  for (let tries = 1; !(await tryAction(c, store, row, action, by)); tries += 1) {
    const after = await caseAsked(store, id)
    const insists = action.type === 'note' && c.req.header('if-match') === undefined && tries < MOST_TRIES
    if (!insists) throw refusal(c, row, after)
    row = after
  }
  followUp(c, store, [row])
  return caseAsked(store, id)
}
