import { queryOptions } from '@tanstack/react-query'
import type { Client } from '@vigia/client'

import { localDay } from '../../../i18n/time.ts'
import type { TeamView } from './url-state.ts'

export const employeesQuery = (client: Client, by: TeamView, days: number) =>
  queryOptions({
    queryKey: ['employees', by, days],
    queryFn: ({ signal }) =>
      client.call('listEmployees', { query: { by, from: localDay(new Date(), days - 1) } }, { signal }),
  })
