import { useQueryClient } from '@tanstack/react-query'
import type { Client } from '@vigia/client'
import { createClient } from '@vigia/client'
import type { ReactNode } from 'react'
import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react'

import { isRefusedKey } from '../api/problem.ts'
import type { DevSession } from './dev-session.ts'
import { findDevSession } from './dev-session.ts'
import { readKey, writeKey } from './key-store.ts'

type State = { is: 'starting' } | { is: 'closed'; refused: boolean } | { is: 'open'; key: string }

export interface Session {
  state: State
  demo: DevSession | null
  open: (key: string) => void
  /** Forgets the key and all that it showed; `refused` when an API no longer takes it. */
  close: (refused: boolean) => void
}

const SessionContext = createContext<Session | null>(null)
const ClientContext = createContext<Client | null>(null)

const keptState = (): State => {
  const key = readKey()
  return key === null ? { is: 'starting' } : { is: 'open', key }
}

export function SessionProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient()
  const [state, setState] = useState(keptState)
  const [demo, setDemo] = useState<DevSession | null>(null)

  const open = useCallback((key: string) => {
    writeKey(key)
    setState({ is: 'open', key })
  }, [])
  const close = useCallback(
    (refused: boolean) => {
      writeKey(null)
      queries.clear()
      setState({ is: 'closed', refused })
    },
    [queries],
  )

  useEffect(() => {
    const look = async () => {
      const found = await findDevSession(fetch)
      setDemo(found)
      setState((now) => {
        if (now.is !== 'starting') return now
        if (!found) return { is: 'closed', refused: false }
        writeKey(found.key)
        return { is: 'open', key: found.key }
      })
    }
    void look()
  }, [])

  useEffect(() => {
    const stops = [queries.getQueryCache(), queries.getMutationCache()].map((cache) =>
      cache.subscribe((event: { type: string; action?: { type: string; error?: unknown } }) => {
        if (event.action?.type === 'error' && isRefusedKey(event.action.error)) close(true)
      }),
    )
    return () => stops.forEach((stop) => stop())
  }, [queries, close])

  const key = state.is === 'open' ? state.key : null
  const client = useMemo(
    () => (key === null ? null : createClient({ baseUrl: location.origin, key, retries: 0 })),
    [key],
  )
  const session = useMemo(() => ({ state, demo, open, close }), [state, demo, open, close])

  return (
    <SessionContext value={session}>
      <ClientContext value={client}>{children}</ClientContext>
    </SessionContext>
  )
}

export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('useSession needs a SessionProvider above')
  return session
}

/** The client of the open session; pages are only shown while one is open. */
export function useClient(): Client {
  const client = use(ClientContext)
  if (!client) throw new Error('useClient needs an open session')
  return client
}
