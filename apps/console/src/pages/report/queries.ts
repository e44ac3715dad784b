import { queryOptions } from '@tanstack/react-query'
import type { Client } from '@vigia/client'

import type { Week } from './week.ts'

/** All that the report of a week tells, asked at once: a report does not change under the reader's eyes. */
export const weekQuery = (client: Client, { from, to }: Week) =>
  queryOptions({
    queryKey: ['report', from],
    queryFn: async ({ signal }) => {
      const period = { from, to }
      const metric = (name: 'nps' | 'csat' | 'ces') =>
        client.call(
          'getMetric',
          { params: { metric: name }, query: { ...period, compare: 'previous' } },
          { signal },
        )
      const [nps, csat, ces, touchpoints, changes, themes, value, risks, cases] = await Promise.all([
        metric('nps'),
        metric('csat'),
        metric('ces'),
        client.call(
          'getMetric',
          { params: { metric: 'csat' }, query: { ...period, groupBy: 'touchpoint' } },
          { signal },
        ),
        client.call('listChanges', { query: { from, limit: 50 } }, { signal }),
        client.call('listThemes', { query: period }, { signal }),
        client.call('getValue', { query: { ...period, metric: 'nps' } }, { signal }),
        client.call('listRisks', { query: { limit: 50, order: 'savable' } }, { signal }),
        client.call('listCases', { query: { limit: 200 } }, { signal }),
      ])
      return {
        metrics: { nps, csat, ces },
        touchpoints,
        changes: changes.items.filter(({ detectedOn }) => detectedOn < to),
        themes: themes.items,
        value,
        risks: risks.items.filter(({ tier }) => tier !== 'none'),
        cases: cases.items,
      }
    },
    staleTime: 60_000,
    refetchInterval: false,
  })

export type WeekData = Awaited<ReturnType<NonNullable<ReturnType<typeof weekQuery>['queryFn']>>>
