import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { View, ViewPage } from '@vigia/contracts/views'

import { viewsQuery } from '../../api/queries.ts'
import { useRefusal } from '../../api/use-refusal.ts'
import { useI18n } from '../../i18n/context.tsx'
import { useClient } from '../../session/session.tsx'
import { useNotify } from '../../ui/toast.tsx'

type NewView = Pick<View, 'page' | 'name' | 'search'>

/** Saves and deletes views at once on screen; a deleted one can be brought back as it was. */
export function useViews(page: ViewPage) {
  const { t } = useI18n()
  const words = t.overview.views
  const client = useClient()
  const notify = useNotify()
  const queries = useQueryClient()
  const key = viewsQuery(client, page).queryKey
  const refuseDeletion = useRefusal(words.notDeleted)
  const settle = () => queries.invalidateQueries({ queryKey: key })

  const saving = useMutation({
    mutationFn: ({ view }: { view: NewView; done: string | null }) => client.call('saveView', { body: view }),
    onSuccess: (_, { done }) => done !== null && notify({ tone: 'good', title: done }),
    onError: useRefusal(words.failed),
    onSettled: settle,
  })
  const deleting = useMutation({
    mutationFn: ({ id }: View) => client.call('deleteView', { params: { id } }),
    onMutate: async (gone) => {
      await queries.cancelQueries({ queryKey: key })
      const before = queries.getQueryData(key)
      queries.setQueryData(key, (views) => views?.filter(({ id }) => id !== gone.id))
      return { before }
    },
    onSuccess: ({ name, search }, gone) =>
      notify({
        tone: 'good',
        title: words.deleted(gone.name),
        undo: () => saving.mutate({ view: { page, name, search }, done: words.saved(name) }),
      }),
    onError: (err, _, context) => {
      queries.setQueryData(key, context?.before)
      refuseDeletion(err)
    },
    onSettled: settle,
  })

  return {
    save: (view: NewView, done: string) => saving.mutate({ view, done }),
    remove: (view: View) => deleting.mutate(view),
  }
}
