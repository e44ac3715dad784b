import { databaseFor, directoryFor, noCost } from '@vigia/db/database'
import { findOrganization, listOrganizationIds } from '@vigia/db/organizations'
import { seeded } from '@vigia/domain/drivers'
import { placeOf } from '@vigia/domain/learning'
import { logFailure } from '@vigia/http/app'

import type { Bindings } from '../env.ts'
import { learnOrganization } from './organization.ts'

const DAY_MS = 86_400_000
/** What one run may take: about half of its CPU time, and of the queries that one invocation is allowed. */
const MOST_FITTED = 80_000
const MOST_ROUND_TRIPS = 150

const seedOf = (text: string) => seeded(Math.floor(placeOf(text) * 2 ** 32))

/** The organizations from another one on each day, so that each has its turn whatever the others take. */
function inTurn(ids: readonly string[], now: Date): string[] {
  const start = Math.floor(placeOf(`turn:${Math.floor(now.getTime() / DAY_MS)}`) * ids.length)
  return [...ids.slice(start), ...ids.slice(0, start)]
}

/**
 * Each organization's night, one after the other: one's trouble stays its own. Who finds no room waits for another night.
 * Chance follows from who and when, so that a doubled run comes to the same.
 */
export async function learnRisks(env: Bindings, now: Date): Promise<Record<string, number>> {
  const stats = { riskExamples: 0, riskFitted: 0, riskPromoted: 0, riskFailed: 0, riskWaiting: 0 }
  const cost = noCost()
  const directory = directoryFor(env, cost)
  for (const id of inTurn(await listOrganizationIds(directory), now)) {
    if (stats.riskFitted >= MOST_FITTED || cost.roundTrips >= MOST_ROUND_TRIPS) {
      stats.riskWaiting += 1
      continue
    }
    try {
      const organization = await findOrganization(directory, id)
      if (!organization) continue
      const random = seedOf(`${id}:${now.getTime()}`)
      const night = await learnOrganization(databaseFor(env, id, cost), organization, now, random)
      stats.riskExamples += night.examples
      stats.riskFitted += night.fitted
      stats.riskPromoted += night.promoted
    } catch (err) {
      stats.riskFailed += 1
      logFailure(err, { job: 'learn', organizationId: id })
    }
  }
  return stats
}
