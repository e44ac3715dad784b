import type { BulkAction } from '@vigia/contracts/case-actions'
import {
  findCases,
  lastCaseEvents,
  saveCaseActions,
  type CaseChange,
  type CaseListRow,
} from '@vigia/db/cases'
import type { Store } from '@vigia/db/database'
import { AppError } from '@vigia/domain/errors'
import { problemOf } from '@vigia/http/app'

import { decideAction, decideUndo, dueByHours } from './decide.ts'
import { ownerAsked } from './owner.ts'
import type { AskedAction, Signature } from './state.ts'

interface Asked extends Signature {
  cases: readonly { id: string; version?: number | undefined }[]
  action: BulkAction
}

export interface Asking {
  store: Store
  timeZone: string
  requestId: string
  now: Date
}

type Decided = CaseChange | AppError

const moved = new AppError('conflict', 'Somebody else changed this case at the same moment; load it again')

async function actionOf(store: Store, action: Exclude<BulkAction, { type: 'undo' }>): Promise<AskedAction> {
  if (action.type === 'snooze') return { type: 'snooze', until: new Date(action.until) }
  if (action.type !== 'assign') return action
  return { ...action, assignee: (await ownerAsked(store, action.managerId)).name }
}

/** Decides on one case as it was loaded, or says why not. */
type Decide = (row: CaseListRow) => CaseChange

async function deciderOf(asked: Asked, { store, timeZone, now }: Asking): Promise<Decide> {
  const { action } = asked
  if (action.type === 'undo') {
    const last = await lastCaseEvents(
      store,
      asked.cases.map(({ id }) => id),
    )
    const byCase = new Map(last.map((event) => [event.caseId, event]))
    return ({ id, version }) => decideUndo(byCase.get(id), version, asked, now)
  }
  const taken = await actionOf(store, action)
  const dueFrom = await dueByHours(store, timeZone)
  return (row) => decideAction(row, taken, asked, { now, dueFrom })
}

function attempt(row: CaseListRow | undefined, version: number | undefined, decide: Decide): Decided {
  if (!row) return new AppError('not_found', 'There is no such case')
  if (version !== undefined && version !== row.version)
    return new AppError(
      'precondition_failed',
      `Somebody else changed it meanwhile: it is at version ${row.version}`,
    )
  try {
    return decide(row)
  } catch (err) {
    if (err instanceof AppError) return err
    throw err
  }
}

/** Does one thing to many cases, each as far as it allows it. Answers what became of each, and the rows that changed. */
export async function actOnMany(asked: Asked, asking: Asking) {
  const { store, requestId, now } = asking
  const wanted = [...new Map(asked.cases.map((one) => [one.id, one])).values()]
  const rows = new Map(
    (
      await findCases(
        store,
        wanted.map(({ id }) => id),
      )
    ).map((row) => [row.id, row]),
  )
  const decide = await deciderOf(asked, asking)
  const decided = new Map(wanted.map(({ id, version }) => [id, attempt(rows.get(id), version, decide)]))
  const changes = [...rows.values()].flatMap((row) => {
    const change = decided.get(row.id)
    return change === undefined || change instanceof AppError ? [] : [{ row, change }]
  })
  const saved = await saveCaseActions(store, changes, now)
  const results = wanted.map(({ id }) => {
    const version = saved.get(id)
    if (version !== undefined) return { id, status: 'done' as const, version }
    const refusal = decided.get(id)
    const { code, message } = refusal instanceof AppError ? refusal : moved
    const problem = problemOf(code, message, [], requestId)
    return { id, status: 'refused' as const, version: rows.get(id)?.version ?? null, problem }
  })
  const answer = { results, done: saved.size, refused: wanted.length - saved.size }
  return { answer, changed: changes.map(({ row }) => row).filter(({ id }) => saved.has(id)) }
}
