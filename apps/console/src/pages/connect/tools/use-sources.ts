import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Client, Input, Output } from '@vigia/client'

import { useRefusal } from '../../../api/use-refusal.ts'
import { useClient } from '../../../session/session.tsx'
import type { ToolId } from './url-state.ts'

export type SourceSurvey = Output<'listSourceSurveys'>['items'][number]
export type Question = SourceSurvey['questions'][number]
export type MappingBody = Input<'putSourceMapping'>['body']

export const sourcesQuery = (client: Client, source: ToolId) =>
  queryOptions({
    queryKey: ['sources', source],
    queryFn: ({ signal }) => client.call('listSourceSurveys', { params: { source } }, { signal }),
  })

/** Says what a question is; answers kept so far are read anew until none is left. */
export function useMapping(source: ToolId, onDone: (recorded: number) => void) {
  const client = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (body: MappingBody) => {
      let recorded = 0
      let after: string | null = null
      do {
        const next: Output<'putSourceMapping'> = await client.call('putSourceMapping', {
          params: { source },
          body: after === null ? body : { ...body, after },
        })
        recorded += next.recorded
        after = next.next
      } while (after !== null)
      return recorded
    },
    onSuccess: onDone,
    onError: useRefusal(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['sources', source] }),
  })
}

export function useToolSecret(source: ToolId, onDone: () => void) {
  const client = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (secret: string | null) =>
      client.call('putSourceSecret', { params: { source }, body: { secret } }),
    onSuccess: onDone,
    onError: useRefusal(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['sources', source] }),
  })
}
