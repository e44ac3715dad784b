import { useNavigate } from '@tanstack/react-router'
import type { Merge } from '@vigia/contracts/merges'

import { useI18n } from '../../../i18n/context.tsx'
import { useNotify } from '../../../ui/toast.tsx'
import { usePersonChange } from './use-person-change.ts'

/** A side by what it is known by. */
export const identitiesOf = ({ identities }: Merge['sides'][number], none: string): string =>
  identities.length === 0 ? none : identities.map(({ value }) => value).join(', ')

/** Joins two customers, and tells so with a way back; the page goes to whoever speaks for both. */
export function useMerge(customerId: string, onDone: () => void) {
  const { t } = useI18n()
  const notify = useNotify()
  const navigate = useNavigate()
  const words = t.person.merges
  const part = usePersonChange(
    (client, { id, mergeId }: { id: string; mergeId: string }) =>
      client.call('undoMerge', { params: { id, mergeId }, body: {} }),
    () => notify({ tone: 'good', title: words.parted }),
  )
  return usePersonChange(
    (client, other: string) =>
      client.call('mergeCustomers', { params: { id: customerId }, body: { with: other } }),
    (answer) => {
      onDone()
      const made = answer.items
        .filter(({ status, reason }) => status === 'active' && reason === 'manual')
        .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))[0]
      notify({
        tone: 'good',
        title: words.merged,
        ...(made ? { undo: () => part.mutate({ id: answer.customerId, mergeId: made.id }) } : {}),
      })
      if (answer.customerId !== customerId)
        void navigate({ to: '/customers/$id', params: { id: answer.customerId } })
    },
  )
}
