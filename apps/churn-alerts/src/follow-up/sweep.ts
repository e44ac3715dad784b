import { databaseFor, directoryFor, type Cost } from '@vigia/db/database'
import { findWork, forgetWork, organizationsWithWork } from '@vigia/db/sweep'
import type { LiveTopic } from '@vigia/domain/live'
import { logFailure } from '@vigia/http/app'
import { publish } from '@vigia/http/live'

import { deliverDue, type Courier } from '../deliver/deliver.ts'
import { sendDigests } from '../digests/digests.ts'
import { dispatch } from '../dispatch/dispatch.ts'
import type { Bindings } from '../env.ts'
import { assessCustomers } from './assess.ts'
import { escalateOverdue } from './escalate.ts'
import { settingOf, type SweptOrganization } from './setting.ts'

const PAGE = 500
/** What is left after so many pages waits for the next minute: a run stays within its CPU time. */
const MOST_PAGES = 40

export interface SweepStats extends Record<string, number> {
  assessed: number
  alerts: number
  escalated: number
  digests: number
  released: number
  delivered: number
}

const nothing: SweepStats = { assessed: 0, alerts: 0, escalated: 0, digests: 0, released: 0, delivered: 0 }

async function sweepOrganization(
  env: Bindings,
  organization: SweptOrganization & { id: string },
  now: Date,
  cost: Cost,
) {
  const store = databaseFor(env, organization.id, cost)
  const stats: SweepStats = { ...nothing }
  let setting = await settingOf(store, organization)
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const work = await findWork(store, now, PAGE)
    if (work.length === 0) break
    const done = await assessCustomers(
      store,
      work.map(({ customerId }) => customerId),
      setting,
      now,
      { settles: true },
    )
    setting = { ...setting, turns: { ...setting.turns, ...done.turns } }
    if (done.assessed < work.length) await forgetWork(store, work)
    stats.assessed += done.assessed
    stats.alerts += done.alerts
    if (work.length < PAGE) break
  }
  stats.escalated = await escalateOverdue(store, setting, now)
  stats.digests = await sendDigests(store, organization, now)
  const { released } = await dispatch(store, organization, now)
  stats.released = released
  return stats
}

/** Of what open consoles hear after a sweep. */
function topicsOf({ assessed, alerts, escalated, released, digests }: SweepStats): LiveTopic[] {
  const looked = assessed + escalated > 0
  return [
    ...(looked ? (['risks', 'cases'] as const) : []),
    ...(alerts + escalated > 0 ? (['alerts'] as const) : []),
    ...(alerts + escalated + released + digests > 0 ? (['deliveries'] as const) : []),
  ]
}

/** Sends what is due side by side: what hangs in one organization keeps no other waiting. */
async function deliverAll(
  env: Bindings,
  organizations: readonly { id: string }[],
  now: Date,
  courier: Courier,
  cost: Cost,
): Promise<number> {
  const delivered = await Promise.all(
    organizations.map(({ id }) =>
      deliverDue(databaseFor(env, id, cost), now, courier)
        .then(async (count) => {
          if (count > 0) await publish(env.LIVE, id, { topics: ['deliveries'], ids: [] })
          return count
        })
        .catch((err: unknown) => {
          logFailure(err, { job: 'deliver', organizationId: id })
          return 0
        }),
    ),
  )
  return delivered.reduce((sum, count) => sum + count, 0)
}

/** Looks again at everybody who was touched or is due, in every organization, and sends what is due. */
export async function sweep(env: Bindings, now: Date, courier: Courier, cost: Cost): Promise<SweepStats> {
  const total: SweepStats = { ...nothing }
  const organizations = await organizationsWithWork(directoryFor(env, cost), now)
  for (const organization of organizations) {
    try {
      const stats = await sweepOrganization(env, organization, now, cost)
      for (const [name, count] of Object.entries(stats)) total[name] = (total[name] ?? 0) + count
      const topics = topicsOf(stats)
      if (topics.length > 0) await publish(env.LIVE, organization.id, { topics, ids: [] })
    } catch (err) {
      // One organization's trouble must not keep the others waiting; its own work is still there next minute.
      logFailure(err, { job: 'sweep', organizationId: organization.id })
    }
  }
  total.delivered = await deliverAll(env, organizations, now, courier, cost)
  return total
}
