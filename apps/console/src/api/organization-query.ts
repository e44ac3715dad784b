import { queryOptions } from '@tanstack/react-query'
import type { Client } from '@vigia/client'

/** Everybody's organization, with its name, time zone and currency. */
export const organizationQuery = (client: Client) =>
  queryOptions({
    queryKey: ['organization'],
    queryFn: ({ signal }) => client.call('getOrganization', {}, { signal }),
    staleTime: 60_000,
  })
