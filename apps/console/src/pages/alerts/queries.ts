import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Client } from '@vigia/client'

import { localDay } from '../../i18n/time.ts'
import type { DeliveriesSearch } from './url-state.ts'

const RUNNING_MS = 1_000
const LOG_PAGE = 100

const nextCursor = (page: { nextCursor: string | null }) => page.nextCursor

export const rulesQuery = (client: Client) =>
  queryOptions({
    queryKey: ['rules'],
    queryFn: ({ signal }) => client.call('listRules', { query: { limit: 200 } }, { signal }),
  })

export const ruleQuery = (client: Client, id: string) =>
  queryOptions({
    queryKey: ['rule', id],
    queryFn: ({ signal }) => client.call('getRule', { params: { id } }, { signal }),
    refetchInterval: false,
  })

export const ruleFieldsQuery = (client: Client) =>
  queryOptions({
    queryKey: ['rule-fields'],
    queryFn: ({ signal }) => client.call('listRuleFields', {}, { signal }),
    staleTime: Infinity,
    refetchInterval: false,
  })

export const ruleTemplatesQuery = (client: Client) =>
  queryOptions({
    queryKey: ['rule-templates'],
    queryFn: ({ signal }) => client.call('listRuleTemplates', {}, { signal }),
    staleTime: Infinity,
    refetchInterval: false,
  })

export const backtestsQuery = (client: Client) =>
  queryOptions({
    queryKey: ['backtests'],
    queryFn: ({ signal }) => client.call('listBacktests', { query: { limit: 50 } }, { signal }),
  })

/** One back-test, asked again every second while it runs. */
export const backtestQuery = (client: Client, id: string) =>
  queryOptions({
    queryKey: ['backtest', id],
    queryFn: ({ signal }) => client.call('getBacktest', { params: { id } }, { signal }),
    refetchInterval: ({ state }) =>
      state.data === undefined || state.data.status === 'running' ? RUNNING_MS : false,
  })

export const managersQuery = (client: Client) =>
  queryOptions({
    queryKey: ['managers'],
    queryFn: ({ signal }) => client.call('listManagers', { query: { limit: 200 } }, { signal }),
  })

export const budgetQuery = (client: Client) =>
  queryOptions({
    queryKey: ['budget'],
    queryFn: ({ signal }) => client.call('getBudget', {}, { signal }),
  })

export const digestQuery = (client: Client, id: string, kind: 'daily' | 'weekly' | undefined) =>
  queryOptions({
    queryKey: ['digest', id, { kind }],
    queryFn: ({ signal }) =>
      client.call('previewDigest', { params: { id }, query: kind ? { kind } : {} }, { signal }),
    placeholderData: keepPreviousData,
  })

export const deliveryQuery = (client: Client, id: string) =>
  queryOptions({
    queryKey: ['delivery', id],
    queryFn: ({ signal }) => client.call('getDelivery', { params: { id } }, { signal }),
  })

/** The log as the address narrows it; `since` counts whole local days. */
export const logQuery = (client: Client, { status, destination, since }: DeliveriesSearch) =>
  infiniteQueryOptions({
    queryKey: ['deliveries', { status, destination, since }],
    queryFn: ({ signal, pageParam }) => {
      const query = {
        limit: LOG_PAGE,
        ...(status ? { status } : {}),
        ...(destination ? { destinationId: destination } : {}),
        ...(since ? { from: new Date(`${localDay(new Date(), since - 1)}T00:00:00`).toISOString() } : {}),
        ...(pageParam === undefined ? {} : { cursor: pageParam }),
      }
      return client.call('listDeliveries', { query }, { signal })
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextCursor,
    placeholderData: keepPreviousData,
  })
