import { findCase, lastCaseEvents, saveCaseActions, type CaseChange, type CaseListRow } from '@vigia/db/cases'
import { databaseFor, type Store } from '@vigia/db/database'
import { movesDeadline } from '@vigia/domain/cases'
import { AppError } from '@vigia/domain/errors'
import { logFailure } from '@vigia/http/app'
import { tell } from '@vigia/http/live'
import type { Context } from 'hono'

import { decideAction, decideUndo, dueByHours } from '../cases/decide.ts'
import type { AskedAction, Signature } from '../cases/state.ts'
import { checkVersion, movedOn } from '../cases/version.ts'
import type { AppEnv } from '../env.ts'
import { lookAgain } from '../follow-up/assess.ts'

/** A note or a step takes nothing from anybody, so it is written behind whatever came first. */
const MOST_TRIES = 5

const missing = () => new AppError('not_found', 'There is no such case')

async function caseAsked(store: Store, id: string): Promise<CaseListRow> {
  const row = await findCase(store, id)
  if (!row) throw missing()
  return row
}

/** Decides on a case as it was loaded. */
type Decide = (row: CaseListRow) => CaseChange | Promise<CaseChange>

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

/** Loads, decides and saves on the version that was loaded, and on no other; `insists` says whether to try again where somebody was faster. */
async function change(
  c: Context<AppEnv>,
  store: Store,
  id: string,
  insists: boolean,
  decide: Decide,
): Promise<CaseListRow> {
  const now = c.get('now')
  const save = async (row: CaseListRow) =>
    (await saveCaseActions(store, [{ row, change: await decide(row) }], now)).size > 0
  let row = await caseAsked(store, id)
  checkVersion(c, row.version)
  for (let tries = 1; !(await save(row)); tries += 1) {
    const after = await caseAsked(store, id)
    if (!insists || tries >= MOST_TRIES) throw refusal(c, row, after)
    row = after
  }
  followUp(c, store, [row])
  return caseAsked(store, id)
}

/** Applies a person's action to a case, and looks at the customer's risk again in its light. */
export async function act(
  c: Context<AppEnv>,
  id: string,
  action: AskedAction,
  by: Signature,
): Promise<CaseListRow> {
  const { organizationId, timeZone } = c.get('principal')
  const store = databaseFor(c.env, organizationId, c.get('cost'))
  const dueFrom = movesDeadline(action) ? await dueByHours(store, timeZone) : (_: unknown, from: Date) => from
  const insists = (action.type === 'note' || action.type === 'step') && c.req.header('if-match') === undefined
  return change(c, store, id, insists, (row) => decideAction(row, action, by, { now: c.get('now'), dueFrom }))
}

/** Takes the action back that made `version`. */
export async function undo(
  c: Context<AppEnv>,
  id: string,
  version: number,
  by: Signature,
): Promise<CaseListRow> {
  const store = databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))
  return change(c, store, id, false, async () => {
    const [last] = await lastCaseEvents(store, [id])
    return decideUndo(last, version, by, c.get('now'))
  })
}
