import { useQuery } from '@tanstack/react-query'

import { groupKeysQuery } from '../../../api/queries.ts'
import { useClient } from '../../../session/session.tsx'
import type { Field } from './draft.ts'

/** What the organization's own data calls segments and touchpoints, with what is known from the start. */
export function useKnown(): (field: Field) => readonly string[] {
  const client = useClient()
  const touchpoints = useQuery(groupKeysQuery(client, 'touchpoint')).data ?? []
  const segments = useQuery(groupKeysQuery(client, 'segment')).data ?? []
  return ({ name, values }) => {
    const own = name === 'touchpoint' ? touchpoints : name === 'segment' ? segments : []
    return [...new Set([...values, ...own])]
  }
}
