import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ApiError } from '@vigia/client'
import type { Backtest } from '@vigia/contracts/backtests'
import { useState } from 'react'

import { keepAnswer } from '../../../api/keep-answer.ts'
import { useRefusal } from '../../../api/use-refusal.ts'
import { useClient } from '../../../session/session.tsx'
import { backtestQuery, backtestsQuery } from '../queries.ts'
import type { Draft } from './draft.ts'
import { asksTheSame } from './draft.ts'
import type { Fault } from './faults.ts'
import { ownFaults } from './faults.ts'

/** Names are of no matter to a test, but it wants one. */
const NAMELESS = '…'

/** The newest test of a rule that asks what the draft asks. */
export const testOf = (draft: Draft, tests: readonly Backtest[]): Backtest | undefined =>
  tests.find(({ rule, status }) => status !== 'cancelled' && asksTheSame(rule, draft))

/** The test of a draft: the one that was started here, else the newest that asks the same; and how to start or end one. */
export function useBacktest(draft: Draft, onFaults: (faults: Fault[]) => void) {
  const client = useClient()
  const queries = useQueryClient()
  const refuse = useRefusal()
  const [started, setStarted] = useState<string | null>(null)
  const known = useQuery(backtestsQuery(client)).data?.items ?? []
  const id = started ?? testOf(draft, known)?.id ?? null
  const asked = useQuery({ ...backtestQuery(client, id ?? ''), enabled: id !== null })
  const refresh = () => queries.invalidateQueries({ queryKey: ['backtests'] })

  const start = useMutation({
    mutationFn: () => {
      const { destinations: _, ...rule } = draft
      const name = rule.name.trim() === '' ? NAMELESS : rule.name
      return client.call('createBacktest', { body: { rule: { ...rule, name } } })
    },
    onSuccess: (test) => {
      keepAnswer(queries, ['backtest', test.id], test)
      setStarted(test.id)
      onFaults([])
    },
    onError: (err) => {
      const faults = err instanceof ApiError ? ownFaults(err.problem.errors) : []
      onFaults(faults)
      if (faults.length === 0) refuse(err)
    },
    onSettled: refresh,
  })
  const cancel = useMutation({
    mutationFn: (test: string) => client.call('cancelBacktest', { params: { id: test } }),
    onSuccess: (test) => keepAnswer(queries, ['backtest', test.id], test),
    onError: refuse,
    onSettled: refresh,
  })

  const test = asked.data ?? null
  const isCurrent = test !== null && asksTheSame(test.rule, draft)
  return {
    test,
    /** Whether it is of the rule as it is written now. */
    isCurrent,
    /** Whether the rule as it is written now was tried to its end. */
    isTried: isCurrent && test.status === 'done',
    start: start.mutate,
    isStarting: start.isPending,
    cancel: cancel.mutate,
    isCancelling: cancel.isPending,
  }
}
