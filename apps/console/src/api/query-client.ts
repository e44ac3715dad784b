import { QueryClient } from '@tanstack/react-query'

import { isWorthRetrying } from './problem.ts'

const POLL_MS = 15_000

/** Live enough: what is on screen is asked again every 15 s, and only while somebody can see it. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        refetchInterval: (query) => (query.state.status === 'error' ? false : POLL_MS),
        refetchIntervalInBackground: false,
        retry: (count, err) => count < 2 && isWorthRetrying(err),
      },
    },
  })
