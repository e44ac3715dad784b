import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Client } from '@vigia/client'
import { ApiError } from '@vigia/client'
import type { RuleAnswer } from '@vigia/contracts/rules'

import { keepAnswer } from '../../../api/keep-answer.ts'
import { useRefusal } from '../../../api/use-refusal.ts'
import { useClient } from '../../../session/session.tsx'
import type { Draft } from './draft.ts'
import type { Fault } from './faults.ts'

/** The tag of a rule as it was read: with it a change is refused if somebody else was faster. */
export const tagOf = ({ id, version }: RuleAnswer): { headers: Record<string, string> } => ({
  headers: { 'if-match': `"${id}.${version}"` },
})

export const isStale = (err: unknown): boolean => err instanceof ApiError && err.problem.status === 412

interface Saving {
  draft: Draft
  enabled: boolean
  /** The rule as it was read; null for a new one. */
  rule: RuleAnswer | null
  /** Whether it is saved over whatever is there. */
  force?: boolean
}

function send(client: Client, { draft, enabled, rule, force = false }: Saving): Promise<RuleAnswer> {
  const body = { ...draft, enabled }
  if (rule === null) return client.call('createRule', { body })
  return client.call('updateRule', { params: { id: rule.id }, body }, force ? {} : tagOf(rule))
}

interface Ends {
  onSaved: (rule: RuleAnswer, saving: Saving) => void
  onFaults: (faults: Fault[]) => void
  onStale: (saving: Saving) => void
}

/** Saves a rule: what is wrong goes to its place in the sentence, and who was faster is told. */
export function useSaveRule({ onSaved, onFaults, onStale }: Ends) {
  const client = useClient()
  const queries = useQueryClient()
  const refuse = useRefusal()
  return useMutation({
    mutationFn: (saving: Saving) => send(client, saving),
    onSuccess: (saved, saving) => {
      keepAnswer(queries, ['rule', saved.id], saved)
      onFaults([])
      onSaved(saved, saving)
    },
    onError: (err, saving) => {
      if (isStale(err)) return onStale(saving)
      const faults = err instanceof ApiError ? err.problem.errors : []
      onFaults(faults)
      return faults.length === 0 ? refuse(err) : undefined
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['rules'] }),
  })
}
