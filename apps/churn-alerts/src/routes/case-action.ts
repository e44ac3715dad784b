import { findCase, saveCaseAction, type CaseChange, type CaseListRow } from '@vigia/db/cases'
import { databaseFor } from '@vigia/db/database'
import { applyAction, type CaseAction, type CaseState } from '@vigia/domain/cases'
import { AppError } from '@vigia/domain/errors'
import { logFailure } from '@vigia/http/app'
import type { Context } from 'hono'

import type { AppEnv } from '../env.ts'
import { lookAgain } from '../follow-up/assess.ts'

const dateOf = (at: number | null): Date | null => (at === null ? null : new Date(at))
const timeOf = (date: Date | null): number | null => date?.getTime() ?? null

const stateOf = (row: CaseListRow): CaseState => ({
  status: row.status,
  tier: row.tier,
  probability: row.probability,
  assignee: row.assignee,
  outcome: row.outcome,
  snoozedUntil: dateOf(row.snoozedUntil),
  openedAt: new Date(row.openedAt),
  updatedAt: new Date(row.updatedAt),
  acknowledgedAt: dateOf(row.acknowledgedAt),
  contactedAt: dateOf(row.contactedAt),
  resolvedAt: dateOf(row.resolvedAt),
  lastActionAt: dateOf(row.lastActionAt),
})

const changeOf = (action: CaseAction, state: CaseState, by: Signature): CaseChange => ({
  action: action.type,
  actor: by.actor ?? null,
  note: by.note ?? null,
  status: state.status,
  outcome: state.outcome,
  assignee: state.assignee,
  snoozedUntil: timeOf(state.snoozedUntil),
  acknowledgedAt: timeOf(state.acknowledgedAt),
  contactedAt: timeOf(state.contactedAt),
  resolvedAt: timeOf(state.resolvedAt),
  lastActionAt: timeOf(state.lastActionAt),
})

/** Who acted, and what they wrote about it. */
export interface Signature {
  actor?: string | undefined
  note?: string | undefined
}

const missing = () => new AppError('not_found', 'There is no such case')

/** Load, decide, save: applies a person's action to a case, and looks at the customer's risk again in its light. */
export async function act(
  c: Context<AppEnv>,
  id: string,
  action: CaseAction,
  by: Signature,
): Promise<CaseListRow> {
  const { organizationId } = c.get('principal')
  const store = databaseFor(c.env, organizationId, c.get('cost'))
  const now = c.get('now')
  const row = await findCase(store, id)
  if (!row) throw missing()
  const result = applyAction(stateOf(row), action, now)
  if (!result.ok) throw new AppError(result.code, result.message)
  const saved = await saveCaseAction(store, row, changeOf(action, result.state, by), now)
  if (!saved)
    throw new AppError('conflict', 'Somebody else changed this case, or opened a newer one; load it again')
  const again = lookAgain(store, [row.customerId], c.get('principal'), now)
  // The sweep would do it too, a minute later.
  c.executionCtx.waitUntil(again.catch((err: unknown) => logFailure(err, { requestId: c.get('requestId') })))
  const after = await findCase(store, id)
  if (!after) throw missing()
  return after
}
