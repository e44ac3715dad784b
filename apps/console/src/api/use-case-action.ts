import type { QueryClient } from '@tanstack/react-query'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiError, type Client } from '@vigia/client'
import type { Case } from '@vigia/contracts/cases'

import { useI18n } from '../i18n/context.tsx'
import { useClient } from '../session/session.tsx'
import { useNotify } from '../ui/toast.tsx'
import type { CaseAction } from './case-action.ts'
import { afterAction, sendAction } from './case-action.ts'
import { listWith, type CaseFilter, type CasePages } from './case-cache.ts'
import { useRefusal } from './use-refusal.ts'

const changed = ['case', 'cases'] as const
const touched = [...changed, 'case-counts', 'case-events', 'timeline', 'customer', 'risks']

/** Puts a case as it is now wherever it is on screen. */
export function writeCase(queries: QueryClient, updated: Case): void {
  queries.setQueryData(['case', updated.id], updated)
  for (const query of queries.getQueryCache().findAll({ queryKey: ['cases'] })) {
    const [, asked] = query.queryKey as [string, CaseFilter]
    queries.setQueryData<CasePages>(query.queryKey, (pages) => pages && listWith(pages, updated, asked))
  }
}

/** What is known of cases, to be put back where the server refuses. */
export async function holdCases(queries: QueryClient) {
  await Promise.all(changed.map((name) => queries.cancelQueries({ queryKey: [name] })))
  const known = changed.flatMap((name) => queries.getQueriesData({ queryKey: [name] }))
  return () => {
    for (const [key, data] of known) queries.setQueryData(key, data)
  }
}

export const refreshCases = (queries: QueryClient) =>
  Promise.all(touched.map((name) => queries.invalidateQueries({ queryKey: [name] })))

const wasFirst = (err: unknown): boolean =>
  err instanceof ApiError && (err.problem.status === 409 || err.problem.status === 412)

/** Who did something to a case last, and what; null where that cannot be told. */
async function lastOf(client: Client, id: string) {
  const { items } = await client.call('listCaseEvents', { params: { id }, query: { limit: 200 } })
  return items.at(-1) ?? null
}

interface Asked {
  of: Case
  action: CaseAction
}

/**
 * Does something about a case: on screen at once, taken back with the reason if the server refuses, and undone at a
 * wish. `onUndo` is given the way back of the last thing that was done.
 */
export function useCaseActions(onUndo?: (undo: () => void) => void) {
  const { t } = useI18n()
  const client = useClient()
  const queries = useQueryClient()
  const notify = useNotify()
  const refuse = useRefusal(t.cases.failed)

  const tellConflict = async ({ of }: Asked) => {
    const last = await lastOf(client, of.id).catch(() => null)
    const detail = last
      ? t.cases.wasFirst.detail(last.actor, t.cases.event.plain[last.action] ?? last.action)
      : ''
    notify({ tone: 'bad', title: t.cases.wasFirst.title, detail })
  }

  const mutation = useMutation({
    // One after the other: each is sent for the version that the one before it made.
    scope: { id: 'case' },
    mutationFn: ({ of, action }: Asked) => sendAction(client, of, action),
    onMutate: async ({ of, action }) => {
      const putBack = await holdCases(queries)
      writeCase(queries, afterAction(queries.getQueryData<Case>(['case', of.id]) ?? of, action, new Date()))
      return putBack
    },
    onError: (err, asked, putBack) => {
      putBack?.()
      if (wasFirst(err)) void tellConflict(asked)
      else refuse(err)
    },
    onSuccess: (updated, { action: { name } }) => {
      writeCase(queries, updated)
      const canUndo = name !== 'note'
      const undo = () => act(updated, { name: 'undo', body: { version: updated.version } })
      if (canUndo) onUndo?.(undo)
      if (name !== 'step') notify({ tone: 'good', title: t.cases.done[name], ...(canUndo ? { undo } : {}) })
    },
    onSettled: () => refreshCases(queries),
  })
  function act(of: Case, action: CaseAction): void {
    mutation.mutate({ of, action })
  }
  return act
}
