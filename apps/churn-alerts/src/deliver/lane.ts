import type { Store } from '@vigia/db/database'
import { leaseDue, settle, type Lane, type Leased } from '@vigia/db/outbox'
import { roomOf } from '@vigia/domain/delivery'
import { logFailure } from '@vigia/http/app'

import type { Courier } from './deliver.ts'
import { requestOf, type Sender } from './request.ts'
import type { Attempt } from './send.ts'
import { healthOf, settlementOf } from './settlement.ts'

/** Longer than any round of sending takes, with all that comes before it in a run. */
const LEASE_MS = 90_000
const MOST_ROUNDS = 60
/** A lane that has waited for its destination for so long goes on with the next run. */
const MOST_WAIT_MS = 20_000

/** Everything that sending takes, the same for all lanes of a run. */
export interface Sending {
  store: Store
  sender: Sender
  courier: Courier
  now: Date
}

/** Sends one delivery; one that cannot even be written down as a message fails alone. */
async function attemptAt(leased: Leased, { sender, courier }: Sending): Promise<Attempt> {
  try {
    return await courier.send(await requestOf(leased, sender, courier.clock()))
  } catch (err) {
    logFailure(err, { job: 'deliver', deliveryId: leased.id })
    return { answer: 'refused', latencyMs: 0, why: 'refused: the message could not be written' }
  }
}

/** Leases, sends and settles one round; the failures in a row after it, and whether the lane may go on. */
async function round(ids: readonly string[], lane: Lane, failures: number, sending: Sending) {
  const { store, courier, now } = sending
  const begun = new Date(Math.max(now.getTime(), courier.clock().getTime()))
  const until = new Date(begun.getTime() + LEASE_MS)
  const leased = await leaseDue(store, ids, now, { clock: begun, until })
  if (leased.length === 0) return { failures, waitedMs: 0, delivered: 0, mayGoOn: true }
  const attempts = await Promise.all(leased.map((one) => attemptAt(one, sending)))
  const clock = courier.clock()
  const settlements = leased.map((one, place) => {
    const attempt = attempts[place] ?? { answer: 'network', latencyMs: 0 }
    return settlementOf(one, attempt, { now, clock, jitter: courier.random() })
  })
  const health = healthOf(lane.destinationId, failures, attempts, { now, clock })
  const mayGoOn = health.circuitUntil === null && health.disable === null
  const isNews = health.failures !== failures || !mayGoOn
  await settle(store, settlements, isNews ? health : null, { until, now })
  return {
    failures: health.failures,
    waitedMs: Math.max(...attempts.map(({ latencyMs }) => latencyMs)),
    delivered: settlements.filter(({ status }) => status === 'delivered').length,
    mayGoOn,
  }
}

/**
 * Sends what is due for one destination, round by round, until nothing is left, it rests, or it has taken too long: no
 * other destination waits for it. Answers how many were delivered.
 */
export async function runLane(lane: Lane, sending: Sending): Promise<number> {
  let [failures, goodRounds, waitedMs, delivered, place] = [lane.failures, 0, 0, 0, 0]
  for (let n = 0; n < MOST_ROUNDS && place < lane.ids.length && waitedMs < MOST_WAIT_MS; n += 1) {
    const room = roomOf(failures, goodRounds)
    const done = await round(lane.ids.slice(place, place + room), lane, failures, sending)
    place += room
    failures = done.failures
    goodRounds = failures === 0 ? goodRounds + 1 : 0
    waitedMs += done.waitedMs
    delivered += done.delivered
    if (!done.mayGoOn) break
  }
  return delivered
}
