import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Input } from '@vigia/client'
import type { Manager, ManagerPatch } from '@vigia/contracts/team'

import { useListPatch } from '../../../api/use-list-patch.ts'
import { useRefusal } from '../../../api/use-refusal.ts'
import { useI18n } from '../../../i18n/context.tsx'
import { useClient } from '../../../session/session.tsx'
import { useDeferredRemoval } from '../../../ui/deferred-removal.ts'
import { useNotify } from '../../../ui/toast.tsx'

type Body = Input<'createManager'>['body']

const KEY = ['managers']
const touched = ['managers', 'digest', 'budget', 'destinations'] as const

const tagOf = ({ version }: Manager) => ({ headers: { 'if-match': `"${version}"` } })

const useRefresh = () => {
  const queries = useQueryClient()
  return () => Promise.all(touched.map((key) => queries.invalidateQueries({ queryKey: [key] })))
}

/** Changes a manager: on screen at once, back if it is refused or somebody else was faster; can be undone. */
export function usePatchManager(manager: Manager, title: string): (patch: ManagerPatch) => void {
  const client = useClient()
  const notify = useNotify()
  const refuse = useRefusal()
  const refresh = useRefresh()
  const { id } = manager
  const { show, keep } = useListPatch<Manager>(KEY, id)
  const change = useMutation({
    mutationFn: (patch: ManagerPatch) =>
      client.call('updateManager', { params: { id }, body: patch }, tagOf(manager)),
    onMutate: (patch) => show(patch as Partial<Manager>),
    onError: (err, _patch, putBack) => {
      putBack?.()
      refuse(err)
    },
    onSuccess: (saved) => {
      keep(saved)
      notify({ tone: 'good', title })
    },
    onSettled: refresh,
  })
  return change.mutate
}

/** Adds a manager, or saves all of one that was read; `onDone` closes the form. */
export function useSaveManager(manager: Manager | null, onDone: () => void) {
  const { t } = useI18n()
  const client = useClient()
  const notify = useNotify()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (body: Body) =>
      manager === null
        ? client.call('createManager', { body })
        : client.call('updateManager', { params: { id: manager.id }, body }, tagOf(manager)),
    onSuccess: () => {
      notify({ tone: 'good', title: t.followUp.saved })
      onDone()
    },
    onSettled: refresh,
  })
}

/** Removes a manager with a way back; one who owns open cases comes back with the reason. */
export function useRemoveManager(manager: Manager): () => void {
  const { t } = useI18n()
  const client = useClient()
  const refresh = useRefresh()
  const removeLater = useDeferredRemoval()
  const { id, name } = manager
  const remove = async () => {
    await client.call('deleteManager', { params: { id } }, tagOf(manager))
    await refresh()
  }
  return () => removeLater({ id, title: t.followUp.managers.removed(name), remove })
}
