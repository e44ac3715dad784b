import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Case, CasePage } from '@vigia/contracts/cases'
import type { CaseStatus } from '@vigia/contracts/vocabulary'

import { useI18n } from '../i18n/context.tsx'
import { useClient } from '../session/session.tsx'
import { useNotify } from '../ui/toast.tsx'
import type { CaseAction } from './case-action.ts'
import { afterAction, sendAction } from './case-action.ts'
import { listWith } from './case-cache.ts'
import { failureOf } from './problem.ts'

type Pages = InfiniteData<CasePage, string | undefined>

const touched = ['case', 'cases', 'timeline', 'customer', 'risks']

const write = (queries: QueryClient, updated: Case): void => {
  queries.setQueryData(['case', updated.id], updated)
  for (const query of queries.getQueryCache().findAll({ queryKey: ['cases'] })) {
    const [, asked] = query.queryKey as [string, { status?: CaseStatus }]
    queries.setQueryData<Pages>(query.queryKey, (pages) => pages && listWith(pages, updated, asked.status))
  }
}

/** Does something about a case: on screen at once, taken back with the reason if the server refuses. */
export function useCaseAction(of: Case): (action: CaseAction) => void {
  const { t } = useI18n()
  const client = useClient()
  const queries = useQueryClient()
  const notify = useNotify()

  const mutation = useMutation({
    mutationFn: (action: CaseAction) => sendAction(client, of.id, action),
    onMutate: async (action) => {
      await Promise.all(touched.slice(0, 2).map((name) => queries.cancelQueries({ queryKey: [name] })))
      const known = touched.slice(0, 2).flatMap((name) => queries.getQueriesData({ queryKey: [name] }))
      write(queries, afterAction(queries.getQueryData<Case>(['case', of.id]) ?? of, action, new Date()))
      return known
    },
    onError: (err, _action, known) => {
      for (const [key, data] of known ?? []) queries.setQueryData(key, data)
      notify({
        tone: 'bad',
        title: t.cases.failed,
        detail: failureOf(err)?.detail ?? t.common.offline.detail,
      })
    },
    onSuccess: (updated, { name }) => {
      write(queries, updated)
      const undo = name === 'resolve' ? { undo: () => mutation.mutate({ name: 'reopen', body: {} }) } : {}
      notify({ tone: 'good', title: t.cases.done[name], ...undo })
    },
    onSettled: () => Promise.all(touched.map((name) => queries.invalidateQueries({ queryKey: [name] }))),
  })

  return mutation.mutate
}
