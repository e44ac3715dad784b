import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Output } from '@vigia/client'

import { useRefusal } from '../../../api/use-refusal.ts'
import { useI18n } from '../../../i18n/context.tsx'
import { useClient } from '../../../session/session.tsx'
import { useNotify } from '../../../ui/toast.tsx'

/** What a delivery that is sent again changes on screen. */
const touched = ['deliveries', 'delivery', 'budget'] as const

/** Sends a delivery again, or at once if it was held; `title` is what the notice says. */
export function useReplay(title: string) {
  const client = useClient()
  const queries = useQueryClient()
  const notify = useNotify()
  return useMutation({
    mutationFn: (id: string) => client.call('replayDelivery', { params: { id }, body: {} }),
    onSuccess: () => notify({ tone: 'good', title }),
    onError: useRefusal(),
    onSettled: () => Promise.all(touched.map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  })
}

const FROM = '2000-01-01T00:00:00Z'

/** Queues every failed delivery again, of one destination or of all, however many they are. */
export function useReplayDead(destinationId: string | undefined) {
  const { t, format } = useI18n()
  const client = useClient()
  const queries = useQueryClient()
  const notify = useNotify()
  const words = t.alerts.deliveries
  return useMutation({
    mutationFn: async () => {
      const body = { from: FROM, to: new Date().toISOString(), ...(destinationId ? { destinationId } : {}) }
      let replayed = 0
      for (let more = true; more;) {
        const told: Output<'replayDeliveries'> = await client.call('replayDeliveries', { body })
        replayed += told.replayed
        more = told.hasMore && told.replayed > 0
      }
      return replayed
    },
    onSuccess: (replayed) =>
      notify({
        tone: 'good',
        title: replayed === 0 ? words.nothingDead : format.plural(replayed, words.replayedDead),
      }),
    onError: useRefusal(),
    onSettled: () => Promise.all(touched.map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  })
}
