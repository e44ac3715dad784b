import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Input, Output } from '@vigia/client'
import type { Destination } from '@vigia/contracts/destinations'

import { useListPatch } from '../../../api/use-list-patch.ts'
import { useRefusal } from '../../../api/use-refusal.ts'
import { useI18n } from '../../../i18n/context.tsx'
import { useClient } from '../../../session/session.tsx'
import { useDeferredRemoval } from '../../../ui/deferred-removal.ts'
import { useNotify } from '../../../ui/toast.tsx'

const KEY = ['destinations']

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
  const { show } = useListPatch<Destination>(KEY, id)
  return useMutation({
    mutationFn: (enabled: boolean) => client.call('updateDestination', { params: { id }, body: { enabled } }),
    onMutate: (enabled) => show({ enabled }),
    onError: (err, _enabled, putBack) => {
      putBack?.()
      refuse(err)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  })
}

/** Sends a sample; what came back is the mutation's data. */
export function useTest({ id }: Destination) {
  const client = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => client.call('testDestination', { params: { id }, body: {} }),
    onError: useRefusal(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['deliveries'] }),
  })
}

export function useChange({ id }: Destination, onDone: () => void) {
  const { t } = useI18n()
  const client = useClient()
  const queries = useQueryClient()
  const notify = useNotify()
  return useMutation({
    mutationFn: (body: Input<'updateDestination'>['body']) =>
      client.call('updateDestination', { params: { id }, body }),
    onSuccess: () => {
      notify({ tone: 'good', title: t.alerts.destinations.editing.saved })
      onDone()
    },
    onError: useRefusal(),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  })
}

/** A new secret, told once; for `graceHours` the one before signs as well. */
export function useRotate({ id }: Destination, onSecret: (secret: string | null) => void) {
  const client = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (graceHours: number) =>
      client.call('rotateDestinationSecret', { params: { id }, body: { graceHours } }),
    onSuccess: ({ secret }) => onSecret(secret),
    onError: useRefusal(),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  })
}

/** Removes it with a way back: what it was to receive is dropped only when that is over. */
export function useRemove({ id, name }: Destination): () => void {
  const { t } = useI18n()
  const client = useClient()
  const queries = useQueryClient()
  const removeLater = useDeferredRemoval()
  const remove = async () => {
    await client.call('deleteDestination', { params: { id } })
    await queries.invalidateQueries({ queryKey: KEY })
  }
  return () => removeLater({ id, title: t.alerts.destinations.removed(name), remove })
}
