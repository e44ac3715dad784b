import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Client, Input } from '@vigia/client'
import type { Import } from '@vigia/contracts/imports'

import { keepAnswer } from '../../../api/keep-answer.ts'
import { useRefusal } from '../../../api/use-refusal.ts'
import { useClient } from '../../../session/session.tsx'
import { sendFile } from './runs.ts'

const MOVING_MS = 1_000
const RESTING_MS = 15_000

export const isMoving = ({ status }: Pick<Import, 'status'>): boolean =>
  status === 'running' || status === 'undoing'

export const importsQuery = (client: Client) =>
  infiniteQueryOptions({
    queryKey: ['imports'],
    queryFn: ({ signal, pageParam }) =>
      client.call('listImports', { query: pageParam === undefined ? {} : { cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isMoving)) ? MOVING_MS : RESTING_MS,
  })

export const importQuery = (client: Client, id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: ({ signal }) => client.call('getImport', { params: { id } }, { signal }),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? MOVING_MS : RESTING_MS),
  })

export const rejectsQuery = (client: Client, id: string, refused: number) =>
  queryOptions({
    queryKey: ['import-rejects', id, refused],
    queryFn: ({ signal }) => client.call('listImportRejects', { params: { id } }, { signal }),
    enabled: refused > 0,
  })

export const previewQuery = (client: Client, body: Input<'previewImport'>['body']) =>
  queryOptions({
    queryKey: ['import-preview', body],
    queryFn: ({ signal }) => client.call('previewImport', { body }, { signal }),
    refetchInterval: false,
    staleTime: Infinity,
  })

/** Begins an import and its sending; answers as soon as it exists. */
export function useStart(content: Blob | null, onStarted: (started: Import) => void) {
  const client = useClient()
  const queries = useQueryClient()
  const send = useSend()
  return useMutation({
    mutationFn: (body: Input<'createImport'>['body']) => client.call('createImport', { body }),
    onSuccess: (created) => {
      keepAnswer(queries, ['import', created.id], created)
      if (content) void send(created, content)
      onStarted(created)
    },
    onError: useRefusal(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['imports'] }),
  })
}

export function useSend(): (told: Import, content: Blob) => Promise<void> {
  const client = useClient()
  const queries = useQueryClient()
  return async (told, content) => {
    await sendFile(client, told, content, (at) => keepAnswer(queries, ['import', at.id], at))
    await queries.invalidateQueries({ queryKey: ['imports'] })
  }
}

type Move = 'pauseImport' | 'resumeImport' | 'undoImport'

export function useMove(id: string, onMoved: (at: Import) => void = () => undefined) {
  const client = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (move: Move) => client.call(move, { params: { id } }),
    onSuccess: (at) => {
      keepAnswer(queries, ['import', id], at)
      onMoved(at)
    },
    onError: useRefusal(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['imports'] }),
  })
}
