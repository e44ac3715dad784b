import type { DestinationHealth, Leased, Settlement } from '@vigia/db/outbox'
import {
  askedWaitMs,
  healthAfter,
  judgeResponse,
  nextAttemptAt,
  type DeliveryAnswer,
} from '@vigia/domain/delivery'

import type { Attempt } from './send.ts'

const errorOf = (answer: DeliveryAnswer): string | null => {
  if (typeof answer !== 'number') return answer
  return answer >= 200 && answer < 300 ? null : `HTTP ${answer}`
}

const askedOf = ({ answer, retryAfter = null }: Attempt, at: Date): number =>
  typeof answer === 'number' ? askedWaitMs(answer, retryAfter, at) : 0

/** When something is decided, what chance says, and what the clock on the wall shows, by which an HTTP date is read. */
export interface Moment {
  now: Date
  jitter: number
  clock: Date
}

/** What an attempt makes of a delivery: done, to be tried again, or given up. */
export function settlementOf(leased: Leased, attempt: Attempt, { now, jitter, clock }: Moment): Settlement {
  const { answer, latencyMs, body = null, why } = attempt
  const verdict = judgeResponse(answer)
  const attempts = leased.attempts + 1
  const retryAt = verdict === 'retry' ? nextAttemptAt(attempts, now, jitter, askedOf(attempt, clock)) : null
  const status = verdict === 'delivered' ? 'delivered' : retryAt === null ? 'dead' : 'pending'
  return {
    id: leased.id,
    status,
    attempts,
    nextAttemptAt: retryAt?.getTime() ?? null,
    lastStatus: typeof answer === 'number' ? answer : null,
    lastError: why ?? errorOf(answer),
    latencyMs,
    answer: body,
    deliveredAt: status === 'delivered' ? now.getTime() : null,
  }
}

/** How a destination fares after attempts, in order. */
export function healthOf(
  destinationId: string,
  failures: number,
  attempts: readonly Attempt[],
  { now, clock }: Pick<Moment, 'now' | 'clock'>,
): DestinationHealth {
  const verdicts = attempts.map(({ answer }) => judgeResponse(answer))
  const asked = Math.max(0, ...attempts.map((attempt) => askedOf(attempt, clock)))
  const health = healthAfter(
    failures,
    verdicts.map((verdict) => verdict === 'delivered'),
    now,
    asked,
  )
  return {
    destinationId,
    failures: health.failures,
    circuitUntil: health.restsUntil?.getTime() ?? null,
    disable: verdicts.includes('disable') ? 'HTTP 410' : null,
  }
}
