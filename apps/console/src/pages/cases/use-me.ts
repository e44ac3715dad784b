import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { managersQuery } from '../../api/queries.ts'
import { readKept, writeKept } from '../../preferences/kept.ts'
import { useClient } from '../../session/session.tsx'

const NONE: readonly { id: string; name: string; email: string | null; active: boolean }[] = []

/** Which manager looks at the screen: the one of the session's e-mail address, else the one that was chosen here. */
export function useMe() {
  const client = useClient()
  const managers = useQuery(managersQuery(client)).data?.items ?? NONE
  const session = useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => client.call('getSession', {}, { signal }),
    staleTime: 300_000,
    refetchInterval: false,
    retry: false,
  })
  const [chosen, setChosen] = useState(() => readKept('manager'))
  const user = session.data?.user ?? null
  const mine = user ? managers.find(({ email }) => email === user.email) : undefined
  const me = mine ?? managers.find(({ id }) => id === chosen) ?? null
  const choose = (id: string | null) => {
    writeKept('manager', id)
    setChosen(id)
  }
  return {
    managers,
    me,
    /** How this person signs, where a session does not do it for them. */
    name: user?.name ?? me?.name ?? readKept('actor'),
    isSession: user !== null,
    choose,
  }
}
