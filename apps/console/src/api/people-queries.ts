import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Client, Input } from '@vigia/client'

/** A window over up to 10,000 rows is filled by few requests. */
const PAGE = 200

type Query<T> = T extends { query?: infer Q } ? NonNullable<Q> : never
type Filter<O extends 'listRisks' | 'getRiskTotals'> = Omit<Query<Input<O>>, 'limit' | 'cursor'>

const next = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor })

export const riskListQuery = (client: Client, filter: Filter<'listRisks'>) =>
  infiniteQueryOptions({
    queryKey: ['risks', 'list', filter],
    queryFn: ({ signal, pageParam }) =>
      client.call('listRisks', { query: { ...filter, limit: PAGE, ...next(pageParam) } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })

export const riskTotalsQuery = (client: Client, filter: Filter<'getRiskTotals'> = {}) =>
  queryOptions({
    queryKey: ['risks', 'totals', filter],
    queryFn: ({ signal }) => client.call('getRiskTotals', { query: filter }, { signal }),
    placeholderData: keepPreviousData,
  })

export const customerListQuery = (client: Client, query: string) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'list', query],
    queryFn: ({ signal, pageParam }) =>
      client.call(
        'listCustomers',
        { query: { limit: PAGE, ...(query === '' ? {} : { query }), ...next(pageParam) } },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })

/** A few customers to choose from. */
export const customerChoiceQuery = (client: Client, query: string) =>
  queryOptions({
    queryKey: ['customers', 'choice', query],
    queryFn: ({ signal }) => client.call('listCustomers', { query: { limit: 8, query } }, { signal }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
    refetchInterval: false,
  })

export const mergesQuery = (client: Client, id: string) =>
  queryOptions({
    queryKey: ['merges', id],
    queryFn: ({ signal }) => client.call('listMerges', { params: { id } }, { signal }),
  })

export const consentsQuery = (client: Client, id: string) =>
  queryOptions({
    queryKey: ['consents', id],
    queryFn: ({ signal }) => client.call('listConsents', { params: { id } }, { signal }),
  })

/** Everything that is held about one person; asked only when somebody wants it. */
export const personExportQuery = (client: Client, id: string) =>
  queryOptions({
    queryKey: ['person-export', id],
    queryFn: ({ signal }) => client.call('exportCustomer', { params: { id } }, { signal }),
    staleTime: 0,
    refetchInterval: false,
  })

const LEARNED_MS = 300_000

/** It changes once a night. */
export const modelQuery = (client: Client) =>
  queryOptions({
    queryKey: ['model'],
    queryFn: ({ signal }) => client.call('getModel', {}, { signal }),
    staleTime: LEARNED_MS,
    refetchInterval: LEARNED_MS,
  })
