import { useQueryClient } from '@tanstack/react-query'
import type { Client } from '@vigia/client'
import { createClient } from '@vigia/client'
import type { Scope } from '@vigia/contracts'
import type { Session as View } from '@vigia/contracts/session'
import type { ReactNode } from 'react'
import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react'

import { isRefusedKey } from '../api/problem.ts'
import { findDevPeople, signInForDevelopment, type DevPerson } from './dev-session.ts'
import { keepLeft, wasLeft } from './left.ts'
import * as requests from './requests.ts'

type State =
  | { is: 'starting' }
  | { is: 'failed'; error: unknown }
  /** `ended` where somebody was signed in a moment ago. */
  | { is: 'out'; ended: boolean }
  | { is: 'in'; view: View }

export interface Entrance {
  state: State
  /** Whom a local run lets in without a mail. */
  people: readonly DevPerson[]
  /** Asks who is signed in, after anything that may have changed it. */
  refresh: () => Promise<void>
  leave: () => Promise<void>
  switchTo: (organizationId: string) => Promise<void>
}

const EntranceContext = createContext<Entrance | null>(null)

const client: Client = createClient({ baseUrl: location.origin, retries: 0 })

/** Who is signed in; null for nobody. */
async function find(): Promise<View | null> {
  try {
    return await client.call('getSession', {})
  } catch (err) {
    if (isRefusedKey(err)) return null
    throw err
  }
}

/** Who is signed in when the console opens: a local run and Cloudflare Access let people in by themselves. */
async function begin(people: readonly DevPerson[], asked: Promise<View | null>): Promise<View | null> {
  const found = await asked
  if (found || wasLeft()) return found
  const [first] = people
  if (first) await signInForDevelopment(first.email)
  else if ((await requests.findWays()).access) await requests.signInByAccess().catch(() => null)
  else return null
  return find()
}

export function SessionProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient()
  const [state, setState] = useState<State>({ is: 'starting' })
  const [people, setPeople] = useState<readonly DevPerson[]>([])

  const take = useCallback((view: View | null, ended = false) => {
    if (view) keepLeft(false)
    setState(view ? { is: 'in', view } : { is: 'out', ended })
  }, [])
  const refresh = useCallback(async () => {
    try {
      const view = await find()
      setState((now) => (view ? { is: 'in', view } : { is: 'out', ended: now.is === 'in' }))
      if (view) keepLeft(false)
      else queries.clear()
    } catch (error) {
      setState((now) => (now.is === 'in' ? now : { is: 'failed', error }))
    }
  }, [queries])
  const leave = useCallback(async () => {
    await requests.signOut()
    keepLeft(true)
    queries.clear()
    take(null)
  }, [queries, take])
  const switchTo = useCallback(
    async (id: string) => {
      const view = await client.call('switchOrganization', { body: { id } })
      queries.clear()
      take(view)
    },
    [queries, take],
  )

  useEffect(() => {
    const start = async () => {
      // Asked beside the other question, whose answer tells what to do with this one.
      const asked = find()
      asked.catch(() => undefined)
      const found = await findDevPeople(fetch)
      setPeople(found)
      await begin(found, asked).then(take, (error: unknown) => setState({ is: 'failed', error }))
    }
    void start()
  }, [take])

  useEffect(() => {
    // A session that has ended, and a role that has changed, show themselves by a refusal.
    const stops = [queries.getQueryCache(), queries.getMutationCache()].map((cache) =>
      cache.subscribe((event: { type: string; action?: { type: string; error?: unknown } }) => {
        if (event.action?.type === 'error' && isRefusedKey(event.action.error)) void refresh()
      }),
    )
    return () => stops.forEach((stop) => stop())
  }, [queries, refresh])

  const entrance = useMemo(
    () => ({ state, people, refresh, leave, switchTo }),
    [state, people, refresh, leave, switchTo],
  )
  return <EntranceContext value={entrance}>{children}</EntranceContext>
}

/** Coming and going, whether anybody is signed in or not. */
export function useEntrance(): Entrance {
  const entrance = use(EntranceContext)
  if (!entrance) throw new Error('useEntrance needs a SessionProvider above')
  return entrance
}

type Member = View & { [K in 'user' | 'organization' | 'role']: NonNullable<View[K]> }

export type Session = Member & Pick<Entrance, 'refresh' | 'leave' | 'switchTo'>

/** Who is signed in, for which organization, as what; pages are only shown while somebody is. */
export function useSession(): Session {
  const { state, refresh, leave, switchTo } = useEntrance()
  if (state.is !== 'in') throw new Error('useSession needs somebody who is signed in')
  const { user, organization, role } = state.view
  if (!user || !organization || !role) throw new Error('useSession needs a member of an organization')
  return { ...state.view, user, organization, role, refresh, leave, switchTo }
}

/** Whether the APIs let this person do what needs `scope`: hide what they would refuse. */
export function useCan(scope: Scope): boolean {
  return useSession().scopes.includes(scope)
}

/** The client of whoever is signed in: the browser's cookie speaks for them. */
export function useClient(): Client {
  return client
}
