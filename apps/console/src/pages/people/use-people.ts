import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Member } from '@vigia/contracts/members'
import type { Role } from '@vigia/contracts/vocabulary'

import { useI18n } from '../../i18n/context.tsx'
import { faultOf } from '../../session/fault.ts'
import { useClient, useSession } from '../../session/session.tsx'
import { useNotify } from '../../ui/toast.tsx'
import { membersQuery } from './queries.ts'

/** Changes roles and takes people out: what is on screen changes first, and comes back where the API refuses. */
export function usePeople() {
  const { t } = useI18n()
  const client = useClient()
  const queries = useQueryClient()
  const notify = useNotify()
  const { refresh } = useSession()
  const { queryKey } = membersQuery(client)

  const change = async (edit: (items: Member[]) => Member[]) => {
    await queries.cancelQueries({ queryKey })
    const before = queries.getQueryData(queryKey)
    queries.setQueryData(queryKey, (page) => page && { ...page, items: edit(page.items) })
    return () => queries.setQueryData(queryKey, before)
  }
  const settle = (isYou: boolean) => (isYou ? refresh() : queries.invalidateQueries({ queryKey }))

  const giveRole = useMutation({
    mutationFn: ({ member, role }: { member: Member; role: Role }) =>
      client.call('updateMember', { params: { id: member.id }, body: { role } }),
    onMutate: ({ member, role }) =>
      change((items) => items.map((one) => (one.id === member.id ? { ...one, role } : one))),
    onError: (err, _, undo) => {
      undo?.()
      notify({ tone: 'bad', title: faultOf(err, t) })
    },
    onSuccess: (_, { member, role }) =>
      notify({
        tone: 'good',
        title: t.people.changed(member.name, t.people.roles[role].toLowerCase()),
        undo: () => giveRole.mutate({ member: { ...member, role }, role: member.role }),
      }),
    onSettled: (_, __, { member }) => settle(member.isYou),
  })

  const remove = useMutation({
    mutationFn: (member: Member) => client.call('removeMember', { params: { id: member.id } }),
    onMutate: (member) => change((items) => items.filter(({ id }) => id !== member.id)),
    onError: (err, _, undo) => {
      undo?.()
      notify({ tone: 'bad', title: faultOf(err, t) })
    },
    onSuccess: (_, member) => notify({ tone: 'good', title: t.people.removed(member.name) }),
    onSettled: (_, __, member) => settle(member.isYou),
  })

  return { giveRole: giveRole.mutate, remove: remove.mutate }
}
