import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Client } from '@vigia/client'

import type { CommentQuestion } from '../pages/comments/url-state.ts'
import type { Span } from '../pages/span.ts'
import { dayNamer } from './bucket-days.ts'

const COMMENTS = 100

export const journeyQuery = (client: Client, span: Span) =>
  queryOptions({
    queryKey: ['journey', span],
    queryFn: ({ signal }) => client.call('getJourney', { query: span }, { signal }),
    placeholderData: keepPreviousData,
  })

export type DriverMetric = 'nps' | 'csat' | 'ces' | 'stars'

export const driversQuery = (client: Client, metric: DriverMetric, span: Span) =>
  queryOptions({
    queryKey: ['drivers', metric, span],
    queryFn: ({ signal }) => client.call('listDrivers', { query: { ...span, metric } }, { signal }),
    placeholderData: keepPreviousData,
    // Two hundred samples are drawn for each answer: it need not be asked anew all the time.
    staleTime: 60_000,
    refetchInterval: false,
  })

export interface Mentions extends Span {
  touchpoint?: string
  interval?: 'day' | 'week' | 'month'
}

export const themesQuery = (client: Client, question: Mentions) =>
  queryOptions({
    queryKey: ['themes', question],
    queryFn: ({ signal }) => client.call('listThemes', { query: question }, { signal }),
    placeholderData: keepPreviousData,
  })

export const emotionsQuery = (client: Client, question: Mentions) =>
  queryOptions({
    queryKey: ['emotions', question],
    queryFn: async ({ signal }) => {
      const answer = await client.call('listEmotions', { query: question }, { signal })
      const dayOf = dayNamer(answer.period.from, question.from)
      if (!answer.spans || !dayOf) return answer
      const spans = answer.spans.map((span) => ({ ...span, from: dayOf(span.from), to: dayOf(span.to) }))
      return { ...answer, spans }
    },
    placeholderData: keepPreviousData,
  })

export const minedFocuses = ['negative', 'positive', 'detractors', 'all'] as const
export type MinedFocus = (typeof minedFocuses)[number]

export const minedQuery = (client: Client, question: Span & { focus: MinedFocus; filter?: string }) =>
  queryOptions({
    queryKey: ['mined', question],
    queryFn: ({ signal }) => client.call('mineThemes', { query: question }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    refetchInterval: false,
  })

export const commentsQuery = (client: Client, question: CommentQuestion, limit = COMMENTS) =>
  infiniteQueryOptions({
    queryKey: ['comments', question, limit],
    queryFn: ({ signal, pageParam }) =>
      client.call(
        'listComments',
        { query: { ...question, limit, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    // A reader far down would have every page before asked again.
    refetchInterval: false,
  })

const MOST_RISKS = 200

/** The customers at the highest risk: by where it comes from, a touchpoint's own are found among them. */
export const atRiskQuery = (client: Client) =>
  queryOptions({
    queryKey: ['risks', 'watched', MOST_RISKS],
    queryFn: ({ signal }) =>
      client.call('listRisks', { query: { limit: MOST_RISKS, atLeast: 'watch' } }, { signal }),
  })

export const changesQuery = (client: Client, from: string) =>
  queryOptions({
    queryKey: ['changes', from],
    queryFn: ({ signal }) => client.call('listChanges', { query: { from, limit: 200 } }, { signal }),
  })
