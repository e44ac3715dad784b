import { queryOptions } from '@tanstack/react-query'
import type { Client } from '@vigia/client'

export const membersQuery = (client: Client) =>
  queryOptions({
    queryKey: ['members'],
    queryFn: ({ signal }) => client.call('listMembers', { query: { limit: 200 } }, { signal }),
  })

export const memberInvitationsQuery = (client: Client) =>
  queryOptions({
    queryKey: ['member-invitations'],
    queryFn: ({ signal }) => client.call('listMemberInvitations', { query: { limit: 200 } }, { signal }),
  })
