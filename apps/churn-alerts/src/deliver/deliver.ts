import type { Store } from '@vigia/db/database'
import { leaseDue, settle, type Leased, type Settlement } from '@vigia/db/outbox'
import { judgeResponse, nextAttemptAt, type DeliveryAnswer } from '@vigia/domain/delivery'

import { requestOf, type Outgoing } from './request.ts'
import type { Attempt } from './send.ts'

/** The outside world of a delivery: who sends, what the wall clock says, and chance. */
export interface Courier {
  send: (outgoing: Outgoing) => Promise<Attempt>
  /** Signatures carry the real time, even when a story is replayed with its own. */
  clock: () => Date
  random: () => number
  consoleUrl: string | undefined
}

const LEASE_MS = 60_000
const AT_ONCE = 25
const MOST_ROUNDS = 8

const errorOf = (answer: DeliveryAnswer): string | null => {
  if (typeof answer !== 'number') return answer
  return answer >= 200 && answer < 300 ? null : `HTTP ${answer}`
}

/** What an attempt makes of a delivery: done, to be tried again, or given up. */
export function settlementOf(
  leased: Leased,
  { answer, latencyMs }: Attempt,
  now: Date,
  jitter: number,
): Settlement {
  const verdict = judgeResponse(answer)
  const attempts = leased.attempts + 1
  const retryAt = verdict === 'retry' ? nextAttemptAt(attempts, now, jitter) : null
  const status = verdict === 'delivered' ? 'delivered' : retryAt === null ? 'dead' : 'pending'
  return {
    id: leased.id,
    destinationId: leased.destinationId,
    status,
    attempts,
    nextAttemptAt: retryAt?.getTime() ?? null,
    lastStatus: typeof answer === 'number' ? answer : null,
    lastError: errorOf(answer),
    latencyMs,
    deliveredAt: status === 'delivered' ? now.getTime() : null,
    disable: verdict === 'disable' ? 'HTTP 410' : null,
  }
}

/** Leases what is due, sends it, and writes down what came of it. Answers how many were delivered. */
export async function deliverDue(store: Store, now: Date, courier: Courier): Promise<number> {
  let delivered = 0
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const leased = await leaseDue(store, now, new Date(now.getTime() + LEASE_MS), AT_ONCE)
    if (leased.length === 0) break
    const settlements = await Promise.all(
      leased.map(async (one) => {
        const attempt = await courier.send(requestOf(one, courier.consoleUrl, courier.clock()))
        return settlementOf(one, attempt, now, courier.random())
      }),
    )
    await settle(store, settlements)
    delivered += settlements.filter(({ status }) => status === 'delivered').length
    if (leased.length < AT_ONCE) break
  }
  return delivered
}
