import { assignMany, findCases, type CaseListRow } from '@vigia/db/cases'
import type { Store } from '@vigia/db/database'
import { applyAction } from '@vigia/domain/cases'
import { AppError } from '@vigia/domain/errors'
import { problemOf } from '@vigia/http/app'

import { ownerAsked } from './owner.ts'
import { stateOf, type Signature } from './state.ts'

interface Asked extends Signature {
  ids: readonly string[]
  managerId: string
}

const moved = new AppError('conflict', 'Somebody else changed this case at the same moment; load it again')

/** Why a case cannot be given to anybody; null when it can. */
function refusalOf(row: CaseListRow | undefined, assignee: string, now: Date): AppError | null {
  if (!row) return new AppError('not_found', 'There is no such case')
  const result = applyAction(stateOf(row), { type: 'assign', assignee }, now)
  return result.ok ? null : new AppError(result.code, result.message)
}

/** Gives cases to a manager in one go, and tells of each what became of it. */
export async function assignAsked(store: Store, asked: Asked, requestId: string, now: Date) {
  const { managerId, actor = null, note = null } = asked
  const ids = [...new Set(asked.ids)]
  const { name: assignee } = await ownerAsked(store, managerId)
  const rows = new Map((await findCases(store, ids)).map((row) => [row.id, row]))
  const refusals = new Map(ids.map((id) => [id, refusalOf(rows.get(id), assignee, now)]))
  const able = [...rows.values()].filter(({ id }) => refusals.get(id) === null)
  const saved = await assignMany(store, able, { managerId, assignee, actor, note }, now)
  const results = ids.map((id) => {
    const version = saved.get(id)
    if (version !== undefined) return { id, status: 'assigned' as const, version }
    const { code, message } = refusals.get(id) ?? moved
    const problem = problemOf(code, message, [], requestId)
    return { id, status: 'refused' as const, version: rows.get(id)?.version ?? null, problem }
  })
  return { results, assigned: saved.size, refused: ids.length - saved.size }
}
