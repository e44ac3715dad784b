import type { Store } from '@vigia/db/database'
import { lanesDue } from '@vigia/db/outbox'
import { logFailure } from '@vigia/http/app'

import { runLane } from './lane.ts'
import type { Outgoing } from './request.ts'
import type { Attempt } from './send.ts'
import { senderOf } from './sender.ts'

/** The outside world of a delivery: who sends, what the wall clock says, and chance. */
export interface Courier {
  send: (outgoing: Outgoing) => Promise<Attempt>
  /** Signatures carry the real time, even when a story is replayed with its own. */
  clock: () => Date
  random: () => number
  consoleUrl: string | undefined
}

/** What is left after so many waits for the next run. */
const PER_LANE = 300

/**
 * Sends what is due, each destination in a lane of its own: leased, sent and settled round by round, so that one that is
 * slow, down or broken delays no other. Answers how many were delivered.
 */
export async function deliverDue(store: Store, now: Date, courier: Courier): Promise<number> {
  const lanes = await lanesDue(store, now, PER_LANE)
  if (lanes.length === 0) return 0
  const sender = await senderOf(store, courier.consoleUrl)
  const delivered = await Promise.all(
    lanes.map(async (lane) => {
      try {
        return await runLane(lane, { store, sender, courier, now })
      } catch (err) {
        // What it had leased comes again when the lease ends.
        logFailure(err, { job: 'deliver', destinationId: lane.destinationId })
        return 0
      }
    }),
  )
  return delivered.reduce((sum, count) => sum + count, 0)
}
