import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Client } from '@vigia/client'

import { useRefusal } from '../../../api/use-refusal.ts'
import { useI18n } from '../../../i18n/context.tsx'
import { useClient } from '../../../session/session.tsx'

const touched = [
  'customer',
  'customers',
  'timeline',
  'merges',
  'consents',
  'risks',
  'case',
  'cases',
  'privacy-requests',
]

/** Changes something about a person; what is on screen of them is asked again, and a refusal is told. */
export function usePersonChange<In, Out>(
  change: (client: Client, input: In) => Promise<Out>,
  onDone: (answer: Out, input: In) => void,
) {
  const { t } = useI18n()
  const client = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (input: In) => change(client, input),
    onSuccess: onDone,
    onError: useRefusal(t.person.failed),
    onSettled: () => Promise.all(touched.map((name) => queries.invalidateQueries({ queryKey: [name] }))),
  })
}
