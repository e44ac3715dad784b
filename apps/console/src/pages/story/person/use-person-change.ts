import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Client } from '@vigia/client'

import { failureOf } from '../../../api/problem.ts'
import { useI18n } from '../../../i18n/context.tsx'
import { useClient } from '../../../session/session.tsx'
import { useNotify } from '../../../ui/toast.tsx'

const touched = ['customer', 'customers', 'timeline', 'merges', 'consents', 'risks', 'case', 'cases']

/** Changes something about a person; what is on screen of them is asked again, and a refusal is told. */
export function usePersonChange<In, Out>(
  change: (client: Client, input: In) => Promise<Out>,
  onDone: (answer: Out, input: In) => void,
) {
  const { t } = useI18n()
  const client = useClient()
  const queries = useQueryClient()
  const notify = useNotify()
  return useMutation({
    mutationFn: (input: In) => change(client, input),
    onSuccess: onDone,
    onError: (err) =>
      notify({
        tone: 'bad',
        title: t.person.failed,
        detail: failureOf(err)?.detail ?? t.common.offline.detail,
      }),
    onSettled: () => Promise.all(touched.map((name) => queries.invalidateQueries({ queryKey: [name] }))),
  })
}
