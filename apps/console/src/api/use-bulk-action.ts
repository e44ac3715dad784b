import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Output } from '@vigia/client'
import type { BulkAction } from '@vigia/contracts/case-actions'
import type { Case } from '@vigia/contracts/cases'

import { useI18n } from '../i18n/context.tsx'
import { useClient } from '../session/session.tsx'
import { useNotify } from '../ui/toast.tsx'
import type { CaseAction } from './case-action.ts'
import { afterAction } from './case-action.ts'
import { useRefusal } from './use-refusal.ts'
import { holdCases, refreshCases, writeCase } from './use-case-action.ts'

export interface BulkAsked {
  cases: readonly Case[]
  action: BulkAction
  /** The owner's name, for the screen, where it is an assignment. */
  assignee?: string | undefined
  note?: string | undefined
  actor?: string | undefined
}

type Refusals = Output<'actOnCases'>['results']

/** What one case will be; the undo of many only the server knows. */
function foreseen({ action, assignee = '' }: BulkAsked): CaseAction | null {
  switch (action.type) {
    case 'acknowledge':
    case 'reopen':
      return { name: action.type, body: {} }
    case 'assign':
      return { name: 'assign', body: { assignee } }
    case 'snooze':
      return { name: 'snooze', body: { until: action.until } }
    case 'resolve':
      return { name: 'resolve', body: { outcome: action.outcome } }
    case 'undo':
      return null
    default:
      return action satisfies never
  }
}

/** Does one thing to many cases: on screen at once; what was refused is told, and what was done can be undone. */
export function useBulkAction(options: {
  onUndo: (undo: () => void) => void
  onRefused: (refused: Refusals, of: readonly Case[]) => void
}) {
  const { t, format } = useI18n()
  const client = useClient()
  const queries = useQueryClient()
  const notify = useNotify()
  const refuse = useRefusal(t.cases.failed)

  const mutation = useMutation({
    scope: { id: 'case' },
    mutationFn: ({ cases, action, note, actor }: BulkAsked) =>
      client.call('actOnCases', {
        body: {
          cases: cases.map(({ id, version }) => (action.type === 'undo' ? { id, version } : { id })),
          action,
          ...(note === undefined ? {} : { note }),
          ...(actor === undefined ? {} : { actor }),
        },
      }),
    onMutate: async (asked) => {
      const putBack = await holdCases(queries)
      const action = foreseen(asked)
      if (action) for (const of of asked.cases) writeCase(queries, afterAction(of, action, new Date()))
      return putBack
    },
    onError: (err, _asked, putBack) => {
      putBack?.()
      refuse(err)
    },
    onSuccess: ({ results, done }, asked) => {
      const versions = new Map(
        results.map(({ id, status, version }) => [id, status === 'done' ? version : null]),
      )
      const changed = asked.cases.flatMap((of) => {
        const version = versions.get(of.id)
        return typeof version === 'number' ? [{ ...of, version }] : []
      })
      const undo = () => mutation.mutate({ cases: changed, action: { type: 'undo' } })
      if (changed.length > 0) {
        options.onUndo(undo)
        const title = t.cases.bulk.done[asked.action.type](format.plural(done, t.cases.bulk.cases))
        notify({ tone: 'good', title, undo })
      }
      const refused = results.filter(({ status }) => status === 'refused')
      if (refused.length > 0) options.onRefused(refused, asked.cases)
    },
    onSettled: () => refreshCases(queries),
  })
  return mutation.mutate
}
