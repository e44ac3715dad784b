import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Input, Output } from '@vigia/client'
import type { Destination } from '@vigia/contracts/destinations'

import { useRefusal } from '../../../api/use-refusal.ts'
import { useI18n } from '../../../i18n/context.tsx'
import { useClient } from '../../../session/session.tsx'
import { useNotify } from '../../../ui/toast.tsx'

const KEY = ['destinations']
type List = Output<'listDestinations'>

export function useCreate(onCreated: (created: Output<'createDestination'>) => void) {
  const client = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Input<'createDestination'>['body']) => client.call('createDestination', { body }),
    onSuccess: onCreated,
    onError: useRefusal(),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  })
}

/** The switch moves at once, and back if it is refused. */
export function useSwitch({ id }: Destination) {
  const client = useClient()
  const queries = useQueryClient()
  const refuse = useRefusal()
  return useMutation({
    mutationFn: (enabled: boolean) => client.call('updateDestination', { params: { id }, body: { enabled } }),
    onMutate: async (enabled) => {
      await queries.cancelQueries({ queryKey: KEY })
      const before = queries.getQueryData<List>(KEY)
      queries.setQueryData<List>(
        KEY,
        (list) =>
          list && {
            ...list,
            items: list.items.map((item) => (item.id === id ? { ...item, enabled } : item)),
          },
      )
      return before
    },
    onError: (err, _enabled, before) => {
      queries.setQueryData(KEY, before)
      refuse(err)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  })
}

export function useTest({ id }: Destination) {
  const { t } = useI18n()
  const client = useClient()
  const queries = useQueryClient()
  const notify = useNotify()
  const words = t.alerts.destinations
  return useMutation({
    mutationFn: () => client.call('testDestination', { params: { id }, body: {} }),
    onSuccess: ({ delivered, status, error }) => {
      const answer = status === null ? null : String(status)
      if (delivered) return notify({ tone: 'good', title: words.testOk(answer ?? '') })
      const why = [answer, error].filter((part) => part !== null).join(' ') || words.noAnswer
      return notify({ tone: 'bad', title: words.testFailed(why) })
    },
    onError: useRefusal(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['deliveries'] }),
  })
}

export function useRemove({ id }: Destination) {
  const client = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => client.call('deleteDestination', { params: { id } }),
    onError: useRefusal(),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  })
}

export function useReplay() {
  const { t } = useI18n()
  const client = useClient()
  const queries = useQueryClient()
  const notify = useNotify()
  return useMutation({
    mutationFn: (id: string) => client.call('replayDelivery', { params: { id }, body: {} }),
    onSuccess: () => notify({ tone: 'good', title: t.alerts.deliveries.replayed }),
    onError: useRefusal(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['deliveries'] }),
  })
}
