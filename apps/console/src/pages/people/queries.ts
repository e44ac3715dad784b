import { queryOptions } from '@tanstack/react-query'
import type { Client } from '@vigia/client'

/** No news tells of people, so that they are asked again whatever the live feed says. */
const EVERY_MS = 15_000

export const membersQuery = (client: Client) =>
  queryOptions({
    queryKey: ['members'],
    queryFn: ({ signal }) => client.call('listMembers', { query: { limit: 200 } }, { signal }),
    refetchInterval: EVERY_MS,
  })

export const memberInvitationsQuery = (client: Client) =>
  queryOptions({
    queryKey: ['member-invitations'],
    queryFn: ({ signal }) => client.call('listMemberInvitations', { query: { limit: 200 } }, { signal }),
    refetchInterval: EVERY_MS,
  })
