import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Client } from '@vigia/client'
import type { MeasureId, MetricQuery } from '@vigia/contracts/metrics'
import type { ViewPage } from '@vigia/contracts/views'

import { localDay } from '../i18n/time.ts'
import { namedDays } from './bucket-days.ts'
import type { CaseFilter } from './case-cache.ts'

const PAGE = 25
/** Where somebody waits for something to arrive. */
const ARRIVALS_MS = 3_000

const nextCursor = (page: { nextCursor: string | null }) => page.nextCursor

/** Optional query parameters: those without a value are left out, as the contracts want. */
const given = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }

export const catalogueQuery = (client: Client) =>
  queryOptions({
    queryKey: ['catalogue'],
    queryFn: ({ signal }) => client.call('listMetrics', {}, { signal }),
    staleTime: Infinity,
    refetchInterval: false,
  })

export interface MetricView {
  from: string
  /** The first day that no longer counts; up to today where it is left out. */
  to?: string
  interval?: NonNullable<MetricQuery['interval']>
  groupBy?: string
  compare?: string
  /** Whose answers: `segment:vip,channel:web`. */
  filter?: string
}

export const metricQuery = (client: Client, metric: MeasureId, view: MetricView) =>
  queryOptions({
    queryKey: ['metric', metric, view],
    queryFn: async ({ signal }) =>
      namedDays(await client.call('getMetric', { params: { metric }, query: view }, { signal }), view.from),
    placeholderData: keepPreviousData,
  })

interface Asked {
  from: string
  /** The first day that no longer counts; up to today where it is left out. */
  to?: string
}

const SELDOM_MS = 60_000

/** What the watch noticed from a day on, the newest first. */
export const changesQuery = (client: Client, from: string, limit: number) =>
  queryOptions({
    queryKey: ['changes', { from, limit }],
    queryFn: ({ signal }) => client.call('listChanges', { query: { from, limit } }, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: SELDOM_MS,
  })

/** What is at risk, saved and lost in money. */
export const valueQuery = (client: Client, asked: Asked) =>
  queryOptions({
    queryKey: ['value', asked],
    queryFn: ({ signal }) => client.call('getValue', { query: { ...asked, metric: 'nps' } }, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: SELDOM_MS,
  })

/** The newest comments of a period. */
export const latestCommentsQuery = (client: Client, asked: Asked & { filter?: string }, limit: number) =>
  queryOptions({
    queryKey: ['comments', 'latest', asked, limit],
    queryFn: ({ signal }) => client.call('listComments', { query: { ...asked, limit } }, { signal }),
    placeholderData: keepPreviousData,
  })

/** Cases that nobody has resolved, as many as a page may hold. */
export const waitingCasesQuery = (client: Client) =>
  infiniteQueryOptions({
    queryKey: ['cases', { status: 'unresolved' }, 'waiting'],
    queryFn: ({ signal }) =>
      client.call('listCases', { query: { status: 'unresolved', limit: 200 } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
  })

const isThere = ({ items }: { items: readonly unknown[] }) => items.length > 0

/** What an organization that begins has already; whether alerts go somewhere only for who `maySee` it. */
export const startedQuery = (client: Client, maySee: boolean) =>
  queryOptions({
    queryKey: ['started', maySee],
    queryFn: async ({ signal }) => {
      const [customers, surveys, destinations] = await Promise.all([
        client.call('listCustomers', { query: { limit: 1 } }, { signal }),
        client.call('listSurveys', { query: { limit: 1 } }, { signal }),
        maySee ? client.call('listDestinations', { query: { limit: 1 } }, { signal }) : { items: [] },
      ])
      return {
        hasCustomer: isThere(customers),
        hasSurvey: isThere(surveys),
        hasDestination: isThere(destinations),
      }
    },
    refetchInterval: ARRIVALS_MS,
  })

export const viewsQuery = (client: Client, page: ViewPage) =>
  queryOptions({
    queryKey: ['views', page],
    queryFn: async ({ signal }) => (await client.call('listViews', { query: { page } }, { signal })).items,
    refetchInterval: SELDOM_MS,
  })

const asked = ['nps', 'csat', 'ces'] as const

/** The touchpoints or segments that somebody answered about in the last year. */
export const groupKeysQuery = (client: Client, groupBy: 'touchpoint' | 'segment' | 'channel') =>
  queryOptions({
    queryKey: ['group-keys', groupBy],
    queryFn: async ({ signal }) => {
      const query = { from: localDay(new Date(), 364), groupBy }
      const answers = await Promise.all(
        asked.map((metric) => client.call('getMetric', { params: { metric }, query }, { signal })),
      )
      const keys = answers.flatMap(({ groups }) => groups?.map(({ key }) => key[groupBy] ?? '') ?? [])
      return [...new Set(keys)].filter((key) => key !== '')
    },
    staleTime: 60_000,
    refetchInterval: false,
  })

/** Who can still be kept, of a segment or of all: a risk is of a customer over all channels and touchpoints. */
export const risksQuery = (client: Client, segment: string | undefined, limit: number) =>
  infiniteQueryOptions({
    queryKey: ['risks', { segment, limit }],
    queryFn: ({ signal, pageParam }) =>
      client.call('listRisks', { query: given({ limit, segment, cursor: pageParam }) }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    placeholderData: keepPreviousData,
  })

export const casesQuery = (client: Client, filter: CaseFilter, limit = PAGE) =>
  infiniteQueryOptions({
    queryKey: ['cases', filter, limit],
    queryFn: ({ signal, pageParam }) =>
      client.call('listCases', { query: given({ ...filter, limit, cursor: pageParam }) }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    placeholderData: keepPreviousData,
  })

export const caseCountsQuery = (client: Client) =>
  queryOptions({
    queryKey: ['case-counts'],
    queryFn: ({ signal }) => client.call('countCases', {}, { signal }),
  })

export const caseEventsQuery = (client: Client, id: string) =>
  queryOptions({
    queryKey: ['case-events', id],
    queryFn: ({ signal }) =>
      client.call('listCaseEvents', { params: { id }, query: { limit: 200 } }, { signal }),
  })

export const managersQuery = (client: Client) =>
  queryOptions({
    queryKey: ['managers'],
    queryFn: ({ signal }) => client.call('listManagers', { query: { limit: 200 } }, { signal }),
    staleTime: 300_000,
  })

export const caseQuery = (client: Client, id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: ({ signal }) => client.call('getCase', { params: { id } }, { signal }),
  })

export const customersQuery = (client: Client, query: string) =>
  infiniteQueryOptions({
    queryKey: ['customers', query],
    queryFn: ({ signal, pageParam }) =>
      client.call(
        'listCustomers',
        { query: given({ limit: PAGE, query: query === '' ? undefined : query, cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    placeholderData: keepPreviousData,
  })

/** Where the palette looks: customers by the API's search, cases and surveys among those that matter now. */
export const paletteQuery = (client: Client, sought: string) =>
  queryOptions({
    queryKey: ['palette', sought],
    queryFn: async ({ signal }) => {
      const [customers, cases, surveys] = await Promise.all([
        client.call('listCustomers', { query: { limit: 5, query: sought } }, { signal }),
        client.call('listCases', { query: { limit: 200, status: 'unresolved' } }, { signal }),
        client.call('listSurveys', { query: { limit: 200 } }, { signal }),
      ])
      return { customers: customers.items, cases: cases.items, surveys: surveys.items }
    },
    placeholderData: keepPreviousData,
    refetchInterval: false,
  })

export const customerQuery = (client: Client, id: string) =>
  queryOptions({
    queryKey: ['customer', id],
    queryFn: ({ signal }) => client.call('getCustomer', { params: { id } }, { signal }),
  })

export const timelineQuery = (client: Client, id: string) =>
  infiniteQueryOptions({
    queryKey: ['timeline', id],
    queryFn: ({ signal, pageParam }) =>
      client.call(
        'getTimeline',
        { params: { id }, query: given({ limit: 50, cursor: pageParam }) },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
  })

export const arrivalsQuery = (client: Client) =>
  queryOptions({
    queryKey: ['arrivals'],
    queryFn: ({ signal }) => client.call('listArrivals', {}, { signal }),
    refetchInterval: ARRIVALS_MS,
  })

export const destinationsQuery = (client: Client) =>
  queryOptions({
    queryKey: ['destinations'],
    queryFn: ({ signal }) => client.call('listDestinations', { query: { limit: 200 } }, { signal }),
  })
