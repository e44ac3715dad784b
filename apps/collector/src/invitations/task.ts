import { databaseFor, directoryFor, type Cost } from '@vigia/db/database'
import { organizationsWithDueInvitations } from '@vigia/db/invitations'
import { findOrganization } from '@vigia/db/organizations'

import type { Bindings } from '../env.ts'
import { post } from '../mail/post.ts'
import { senderFor, type Outside } from '../mail/sender.ts'
import { readSenders } from '../mail/settings.ts'
import type { Task } from '../scheduled.ts'
import { dispatchDue } from './dispatch.ts'

/** Sends what one organization has due. */
export async function dispatchFor(
  env: Bindings,
  organizationId: string,
  now: Date,
  cost?: Cost,
): Promise<number> {
  const organization = await findOrganization(directoryFor(env, cost), organizationId)
  if (!organization) return 0
  const store = databaseFor(env, organizationId, cost)
  const senders = await readSenders(store)
  const isLocal = env.VIGIA_LOCAL === '1'
  const outside: Outside = {
    post: (url, headers, body) => post(url, headers, body, isLocal),
    clock: () => new Date(),
  }
  return dispatchDue({
    store,
    shop: organization.name,
    timeZone: organization.timeZone,
    senders,
    senderFor: (channel) => senderFor(env, senders, channel, outside),
    now,
    random: Math.random,
  })
}

/** Sends the invitations and reminders whose time has come. */
export const dueInvitations: Task = {
  name: 'invitations',
  async run(env, now, cost) {
    let invited = 0
    for (const id of await organizationsWithDueInvitations(directoryFor(env, cost), now))
      invited += await dispatchFor(env, id, now, cost)
    return { invited }
  },
}
