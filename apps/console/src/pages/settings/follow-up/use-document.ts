import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CallOptions, Client, Input, Output } from '@vigia/client'
import { ApiError } from '@vigia/client'
import { useState } from 'react'

import { keepAnswer } from '../../../api/keep-answer.ts'
import { useRefusal } from '../../../api/use-refusal.ts'
import { useI18n } from '../../../i18n/context.tsx'
import { useClient } from '../../../session/session.tsx'
import { useNotify } from '../../../ui/toast.tsx'

interface Documents {
  assignment: { read: Output<'getAssignment'>; written: Input<'putAssignment'>['body'] }
  hours: { read: Output<'getBusinessHours'>; written: Input<'putBusinessHours'>['body'] }
  playbook: { read: Output<'getPlaybook'>; written: Input<'putPlaybook'>['body'] }
}

export type DocumentName = keyof Documents
export type Read<N extends DocumentName> = Documents[N]['read']
export type Written<N extends DocumentName> = Documents[N]['written']

interface Ways<N extends DocumentName> {
  read: (client: Client, options: CallOptions) => Promise<Read<N>>
  write: (client: Client, body: Written<N>, options: CallOptions) => Promise<Read<N>>
}

/** How each document of the follow-up is read and written. */
const documents: { [N in DocumentName]: Ways<N> } = {
  assignment: {
    read: (client, options) => client.call('getAssignment', {}, options),
    write: (client, body, options) => client.call('putAssignment', { body }, options),
  },
  hours: {
    read: (client, options) => client.call('getBusinessHours', {}, options),
    write: (client, body, options) => client.call('putBusinessHours', { body }, options),
  },
  playbook: {
    read: (client, options) => client.call('getPlaybook', {}, options),
    write: (client, body, options) => client.call('putPlaybook', { body }, options),
  },
}

interface Told<N extends DocumentName> {
  value: Read<N>
  /** What a change has to name, so that nobody's is lost. */
  tag: string | null
}

/** An answer with the tag of its version. */
async function tagged<N extends DocumentName>(
  ask: (options: CallOptions) => Promise<Read<N>>,
  options: CallOptions,
): Promise<Told<N>> {
  let tag: string | null = null
  const value = await ask({ ...options, onHeaders: (headers) => (tag = headers.get('etag')) })
  return { value, tag }
}

const isStale = (err: unknown): boolean => err instanceof ApiError && err.problem.status === 412

/**
 * A document of the organization's: as it is, and how to save it. Saved over a version that somebody else changed
 * meanwhile, theirs is loaded and told of; what the API finds wrong is in `faults`.
 */
export function useDocument<N extends DocumentName>(name: N) {
  const { t } = useI18n()
  const client = useClient()
  const queries = useQueryClient()
  const notify = useNotify()
  const refuse = useRefusal()
  const key = ['follow-up', name]
  const ways: Ways<N> = documents[name]
  const [faults, setFaults] = useState<readonly { path: string; message: string }[]>([])
  const told = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => tagged<N>((options) => ways.read(client, options), { signal }),
    refetchInterval: false,
    refetchOnWindowFocus: false,
  })
  const save = useMutation({
    mutationFn: (body: Written<N>) =>
      tagged<N>(
        (options) => ways.write(client, body, options),
        told.data?.tag ? { headers: { 'if-match': told.data.tag } } : {},
      ),
    onSuccess: (saved) => {
      keepAnswer(queries, key, saved)
      setFaults([])
      notify({ tone: 'good', title: t.followUp.saved })
    },
    onError: async (err) => {
      if (isStale(err)) {
        await queries.refetchQueries({ queryKey: key })
        return notify({ tone: 'bad', title: t.followUp.stale })
      }
      const errors = err instanceof ApiError ? err.problem.errors : []
      setFaults(errors)
      return errors.length === 0 ? refuse(err) : undefined
    },
  })
  return { told, save: save.mutate, isSaving: save.isPending, faults, forgetFaults: () => setFaults([]) }
}
