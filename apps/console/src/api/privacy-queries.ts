import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Client, Input } from '@vigia/client'
import type { PrivacyRequest } from '@vigia/contracts/privacy-requests'

import { useI18n } from '../i18n/context.tsx'
import { useClient } from '../session/session.tsx'
import { useNotify } from '../ui/toast.tsx'
import { useRefusal } from './use-refusal.ts'

const KEY = 'privacy-requests'

export const privacyRequestsQuery = (client: Client, status: 'open' | 'closed') =>
  infiniteQueryOptions({
    queryKey: [KEY, status],
    queryFn: ({ signal, pageParam }) =>
      client.call(
        'listPrivacyRequests',
        { query: { status, limit: 20, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    meta: { live: ['customers'] },
  })

/** Notes that a person asked for their data, and tells until when to answer. */
export function useNoteRequest(onDone: () => void) {
  const { t, format } = useI18n()
  const client = useClient()
  const queries = useQueryClient()
  const notify = useNotify()
  const words = t.privacy.requests
  return useMutation({
    mutationFn: (body: Input<'recordPrivacyRequest'>['body']) =>
      client.call('recordPrivacyRequest', { body }),
    onSuccess: ({ dueAt }) => {
      notify({ tone: 'good', title: words.noted, detail: words.until(format.fullDay(dueAt)) })
      onDone()
    },
    onError: useRefusal(),
    onSettled: () => queries.invalidateQueries({ queryKey: [KEY] }),
  })
}

/** Closes a request or opens it again, with a way back. */
export function useSetRequest() {
  const { t } = useI18n()
  const client = useClient()
  const queries = useQueryClient()
  const notify = useNotify()
  const set = useMutation({
    mutationFn: ({ request, status }: { request: PrivacyRequest; status: PrivacyRequest['status'] }) =>
      client.call('updatePrivacyRequest', { params: { id: request.id }, body: { status } }),
    onSuccess: (now, { request }) =>
      notify({
        tone: 'good',
        title: t.privacy.requests.changed[now.status],
        undo: () => set.mutate({ request: now, status: request.status }),
      }),
    onError: useRefusal(),
    onSettled: () => queries.invalidateQueries({ queryKey: [KEY] }),
  })
  return set
}
