import { queryOptions } from '@tanstack/react-query'
import type { Client } from '@vigia/client'

export const keysQuery = (client: Client) =>
  queryOptions({
    queryKey: ['keys'],
    queryFn: ({ signal }) => client.call('listKeys', {}, { signal }),
  })
