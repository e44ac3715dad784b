import { mergeNews, type News } from '@vigia/domain/live'

import { logFailure } from '../app/index.ts'

/** What the feed's entrypoint can do. */
export interface Feed {
  publish(organizationId: string, news: News): Promise<void>
}

/** The service binding: its generated type does not say what the entrypoint can do. */
export type FeedBinding = Feed | object

/** Within so long after one piece of news the next ones of an isolate go together. */
const GAP_MS = 200
/** A request that was ended while it held news for the others is not waited for. */
const LOST_MS = 2_000

interface Holding {
  /** When the last news left. */
  sentAt: number
  /** What waits, and since when somebody has been holding it. */
  waiting: News | null
  heldSince: number
}

const holdings = new Map<string, Holding>()
const MOST_ORGANIZATIONS = 1_000

function holdingOf(organizationId: string): Holding {
  const known = holdings.get(organizationId)
  if (known) return known
  if (holdings.size >= MOST_ORGANIZATIONS) holdings.clear()
  const made: Holding = { sentAt: 0, waiting: null, heldSince: 0 }
  holdings.set(organizationId, made)
  return made
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Tells the feed what has changed, for `waitUntil`: the first piece of news at once, those that follow within 200 ms
 * together, by whichever request came first. Never throws: what is lost is only the liveness.
 */
export async function publish(
  feed: FeedBinding | undefined,
  organizationId: string,
  news: News,
): Promise<void> {
  if (!feed) return
  const holding = holdingOf(organizationId)
  const now = Date.now()
  const isHeld = holding.waiting !== null && now - holding.heldSince < LOST_MS
  holding.waiting = mergeNews(holding.waiting, news)
  if (isHeld) return
  holding.heldSince = now
  try {
    const rest = holding.sentAt + GAP_MS - now
    if (rest > 0) await pause(rest)
    const all = holding.waiting ?? news
    holding.waiting = null
    holding.sentAt = Date.now()
    await (feed as Feed).publish(organizationId, all)
  } catch (err) {
    logFailure(err, { job: 'live', organizationId })
  }
}
