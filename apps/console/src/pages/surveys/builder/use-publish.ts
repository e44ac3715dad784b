import { useMutation, useQueryClient } from '@tanstack/react-query'
import { tidyDefinition } from '@vigia/domain/surveys'

import { useI18n } from '../../../i18n/context.tsx'
import { useClient } from '../../../session/session.tsx'
import { useNotify } from '../../../ui/toast.tsx'
import { useRefusal } from '../../../api/use-refusal.ts'
import { useWords } from '../words.ts'
import type { Editor } from './use-editor.ts'
import { bodyOf } from './use-editor.ts'

/** Makes the draft the next version and lets go of it; a survey that asked nobody yet goes live with it. */
export function usePublish(
  survey: { id: string; status: string; version: number },
  editor: Editor,
  onDone: () => void,
) {
  const { format } = useI18n()
  const client = useClient()
  const queries = useQueryClient()
  const notify = useNotify()
  const refuse = useRefusal()
  const words = useWords().builder.publishing
  const { id } = survey
  return useMutation({
    mutationFn: async () => {
      const { name, definition } = editor.content
      const body = {
        name: name.trim(),
        definition: bodyOf(tidyDefinition(definition)),
        version: survey.version,
      }
      const published = await client.call('updateSurvey', { params: { id }, body })
      if (survey.status !== 'live')
        await client.call('setSurveyStatus', { params: { id }, body: { status: 'live' } })
      return published
    },
    onSuccess: async ({ name, definition, version }) => {
      onDone()
      await editor.discard({ name, definition }, version)
      notify({ tone: 'good', title: words.done(format.number(version)), detail: words.next })
    },
    onError: refuse,
    onSettled: () =>
      Promise.all(
        ['surveys', 'survey', 'survey-versions', 'survey-results', 'survey-activity'].map((key) =>
          queries.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  })
}
