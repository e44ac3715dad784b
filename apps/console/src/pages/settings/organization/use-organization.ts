import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Organization, OrganizationPatch } from '@vigia/contracts/organization'

import { keepAnswer } from '../../../api/keep-answer.ts'
import { organizationQuery } from '../../../api/organization-query.ts'
import { useRefusal } from '../../../api/use-refusal.ts'
import { useI18n } from '../../../i18n/context.tsx'
import { useClient } from '../../../session/session.tsx'
import { useNotify } from '../../../ui/toast.tsx'

/** What differs from what is saved; null for nothing. */
export function patchOf(saved: Organization, draft: Organization): OrganizationPatch | null {
  const { id: _id, createdAt: _createdAt, ...fields } = draft
  const changed = Object.entries(fields).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(saved[name as keyof Organization]),
  )
  return changed.length === 0 ? null : (Object.fromEntries(changed) as OrganizationPatch)
}

/** Saves, and offers to take it back: the whole of it, as it was. */
export function useSaveOrganization(saved: Organization) {
  const client = useClient()
  const { queryKey } = organizationQuery(client)
  const queries = useQueryClient()
  const { t } = useI18n()
  const notify = useNotify()
  const refuse = useRefusal()
  const put = (body: OrganizationPatch) => client.call('updateOrganization', { body })
  const undo = useMutation({
    mutationFn: put,
    onSuccess: (now) => keepAnswer(queries, queryKey, now),
    onError: refuse,
  })
  return useMutation({
    mutationFn: put,
    onSuccess: (now) => {
      const back = patchOf(now, saved)
      keepAnswer(queries, queryKey, now)
      void queries.invalidateQueries({ queryKey: ['session'] })
      notify({
        tone: 'good',
        title: t.organization.saved,
        ...(back ? { undo: () => undo.mutate(back) } : {}),
      })
    },
    onError: refuse,
  })
}
