import { useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type { LiveRequest } from '@vigia/contracts/live'
import { liveTopics, type News, type Presence } from '@vigia/domain/live'
import type { ReactNode } from 'react'
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState } from 'react'

import { isConcerned } from './concerned.ts'
import { keepFeed, type Feed, type FeedState } from './feed.ts'
import { paced, type Pacer } from './pace.ts'

interface Live {
  state: FeedState
  people: readonly Presence[]
  /** Who this console is to the feed; null until it has said so. */
  me: { id: string; name: string } | null
  look: (caseId: string | null, name: string | null) => void
}

const LiveContext = createContext<Live | null>(null)

/** A tab that nobody has looked at for so long needs no socket. */
const HIDDEN_MS = 5 * 60_000
const BUSY_MS = 250

const everything: News = { topics: liveTopics, ids: [] }

/** Asks again what the news concern; while something is being saved, a moment later: what is on screen is ahead of the server. */
const refresher = (queries: QueryClient): Pacer => {
  const pacer = paced((news) => {
    if (queries.isMutating() > 0) return void setTimeout(() => pacer.add(news), BUSY_MS)
    void queries.invalidateQueries({ predicate: (query) => isConcerned(query, news) })
  })
  return pacer
}

const openSocket = (key: string | null) => () =>
  new WebSocket(`${location.origin.replace(/^http/, 'ws')}/v1/live`, [
    'vigia.live.1',
    ...(key === null ? [] : [`vigia.key.${key}`]),
  ])

/** Pauses the feed in a tab that was left for long. */
function watchSight(feed: Feed): () => void {
  let away: ReturnType<typeof setTimeout> | undefined
  const onSight = () => {
    clearTimeout(away)
    if (document.hidden) away = setTimeout(() => feed.pause(), HIDDEN_MS)
    else feed.resume()
  }
  document.addEventListener('visibilitychange', onSight)
  return () => {
    clearTimeout(away)
    document.removeEventListener('visibilitychange', onSight)
  }
}

/** Keeps what is on screen as new as the server's: one socket for the whole console. `key` is null for a session. */
export function LiveProvider({ access, children }: { access: string | null; children: ReactNode }) {
  const queries = useQueryClient()
  const [state, setState] = useState<FeedState>('connecting')
  const [people, setPeople] = useState<readonly Presence[]>([])
  const [me, setMe] = useState<Live['me']>(null)
  const feed = useRef<Feed | null>(null)
  const looking = useRef<LiveRequest | null>(null)

  useEffect(() => {
    const pacer = refresher(queries)
    const kept = keepFeed({
      open: openSocket(access),
      onState(next) {
        setState(next)
        queries.setQueryData(['live'], next)
        if (next !== 'live') setPeople([])
      },
      onMessage(message) {
        if (message.type === 'news') pacer.add(message)
        if (message.type === 'presence') setPeople(message.people)
        if (message.type === 'hello') setMe(message.you)
      },
      onAgain: () => pacer.add(everything),
    })
    if (looking.current) kept.look(looking.current)
    feed.current = kept
    const unwatch = watchSight(kept)
    return () => {
      unwatch()
      pacer.stop()
      kept.stop()
      feed.current = null
    }
  }, [queries, access])

  const look = useCallback((caseId: string | null, name: string | null) => {
    const request = { type: 'look' as const, caseId, ...(name === null ? {} : { name }) }
    looking.current = request
    feed.current?.look(request)
  }, [])
  const live = useMemo(() => ({ state, people, me, look }), [state, people, me, look])

  return <LiveContext value={live}>{children}</LiveContext>
}

export function useLive(): Live {
  const live = use(LiveContext)
  if (!live) throw new Error('useLive needs a LiveProvider above')
  return live
}
