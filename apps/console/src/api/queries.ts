import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Client } from '@vigia/client'
import type { Delivery } from '@vigia/contracts/deliveries'
import type { MetricQuery } from '@vigia/contracts/metrics'
import type { CaseStatus, MetricId, Tier } from '@vigia/contracts/vocabulary'

import { localDay } from '../i18n/time.ts'
import { namedDays } from './bucket-days.ts'

const PAGE = 25

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

export const metricQuery = (client: Client, metric: MetricId, view: MetricView) =>
  queryOptions({
    queryKey: ['metric', metric, view],
    queryFn: async ({ signal }) =>
      namedDays(await client.call('getMetric', { params: { metric }, query: view }, { signal }), view.from),
    placeholderData: keepPreviousData,
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

export const risksQuery = (client: Client, tier?: Tier, limit = PAGE) =>
  infiniteQueryOptions({
    queryKey: ['risks', { tier, limit }],
    queryFn: ({ signal, pageParam }) =>
      client.call('listRisks', { query: given({ limit, tier, cursor: pageParam }) }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    placeholderData: keepPreviousData,
  })

export const casesQuery = (client: Client, status?: CaseStatus, limit = PAGE) =>
  infiniteQueryOptions({
    queryKey: ['cases', { status, limit }],
    queryFn: ({ signal, pageParam }) =>
      client.call('listCases', { query: given({ limit, status, cursor: pageParam }) }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    placeholderData: keepPreviousData,
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

const ARRIVALS_MS = 3_000

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

export const deliveriesQuery = (client: Client, status?: Delivery['status']) =>
  infiniteQueryOptions({
    queryKey: ['deliveries', { status }],
    queryFn: ({ signal, pageParam }) =>
      client.call('listDeliveries', { query: given({ limit: PAGE, status, cursor: pageParam }) }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    placeholderData: keepPreviousData,
  })
