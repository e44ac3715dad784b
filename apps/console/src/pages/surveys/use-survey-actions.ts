import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Input } from '@vigia/client'
import type { Survey } from '@vigia/contracts/surveys'

import { useClient } from '../../session/session.tsx'
import { useNotify } from '../../ui/toast.tsx'
import { surveysQuery } from './queries.ts'
import type { SurveyStatus } from './url-state.ts'
import { useRefusal } from '../../api/use-refusal.ts'
import { useWords } from './words.ts'

const LIST = ['surveys']

/** Another status at once, with a way back; it returns by itself where it is refused. */
export function useSetStatus() {
  const client = useClient()
  const queries = useQueryClient()
  const refuse = useRefusal()
  const notify = useNotify()
  const words = useWords().list
  const { queryKey } = surveysQuery(client)
  const mutation = useMutation({
    mutationFn: ({ survey, status }: { survey: Survey; status: SurveyStatus; back?: boolean }) =>
      client.call('setSurveyStatus', { params: { id: survey.id }, body: { status } }),
    onMutate: async ({ survey, status }) => {
      await queries.cancelQueries({ queryKey: LIST })
      const before = queries.getQueryData(queryKey)
      queries.setQueryData(queryKey, (all) =>
        all?.map((each) => (each.id === survey.id ? { ...each, status } : each)),
      )
      return before
    },
    onError: (err, _told, before) => {
      queries.setQueryData(queryKey, before)
      refuse(err)
    },
    onSuccess: (_answer, { survey, status, back = false }) => {
      if (back) return
      const undo = () => mutation.mutate({ survey, status: survey.status, back: true })
      notify({ tone: 'good', title: words.moved[status], detail: survey.name, undo })
    },
    onSettled: (_answer, _err, { survey }) => {
      void queries.invalidateQueries({ queryKey: LIST })
      void queries.invalidateQueries({ queryKey: ['survey', survey.id] })
    },
  })
  return mutation
}

/** Makes a survey and opens it. */
export function useCreateSurvey() {
  const client = useClient()
  const queries = useQueryClient()
  const refuse = useRefusal()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (body: Input<'createSurvey'>['body']) => client.call('createSurvey', { body }),
    onSuccess: ({ id }) => navigate({ to: '/surveys/$id', params: { id } }),
    onError: refuse,
    onSettled: () => queries.invalidateQueries({ queryKey: LIST }),
  })
}

/** A draft like a survey that is there; undoing puts it away. */
export function useDuplicate() {
  const client = useClient()
  const queries = useQueryClient()
  const refuse = useRefusal()
  const notify = useNotify()
  const words = useWords().list
  const put = useSetStatus()
  return useMutation({
    mutationFn: async ({ id, name }: Survey) => {
      const { definition } = await client.call('getSurvey', { params: { id }, query: {} })
      const body = { name: words.copyOf(name).slice(0, 80), definition, status: 'draft' as const }
      return client.call('createSurvey', { body })
    },
    onSuccess: (copy) =>
      notify({
        tone: 'good',
        title: words.duplicated(copy.name),
        undo: () => put.mutate({ survey: copy, status: 'archived', back: true }),
      }),
    onError: refuse,
    onSettled: () => queries.invalidateQueries({ queryKey: LIST }),
  })
}
