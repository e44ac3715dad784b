import { notifyManager, QueryClient } from '@tanstack/react-query'

import { isWorthRetrying } from './problem.ts'

const POLL_MS = 15_000
/** While the feed tells what has changed, asking is only for what it may have lost. */
const LIVE_POLL_MS = 60_000

/** What is on screen is asked again every 15 s, each minute while the feed is live, and only while somebody can see it. */
export function createQueryClient(): QueryClient {
  // In the same task as the click: a box that is ticked ahead of the server must not flip back until a timer has run.
  notifyManager.setScheduler(queueMicrotask)
  const everyMs = () => (client.getQueryData(['live']) === 'live' ? LIVE_POLL_MS : POLL_MS)
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        refetchInterval: (query) => (query.state.status === 'error' ? false : everyMs()),
        refetchIntervalInBackground: false,
        retry: (count, err) => count < 2 && isWorthRetrying(err),
      },
    },
  })
  return client
}
