import type { Arrival } from '@vigia/contracts/arrivals'
import { directoryFor } from '@vigia/db/database'
import { keepArrivals } from '@vigia/db/arrivals'

import type { Bindings } from '../env.ts'

const MOST_A_SECOND = 20
const FLUSH_MS = 250
/** Whoever was to write and has not done so by now was cut off. */
const LOST_MS = 2_000

/** What an isolate has seen and not yet written: a log for people, so that losing a moment of it costs nothing. */
export function arrivalLedger() {
  let waiting: { organizationId: string; arrival: Arrival }[] = []
  let second = 0
  let seen = 0
  let takenAt = 0
  return {
    /** Whether there is room for one more in this second: under load the log is a sample. */
    hasRoom(now: number): boolean {
      const current = Math.floor(now / 1_000)
      if (current !== second) seen = 0
      second = current
      seen += 1
      return seen <= MOST_A_SECOND
    },
    /** Adds an arrival; true for the one that must see to it that all who wait are written. */
    add(organizationId: string, arrival: Arrival, now: number): boolean {
      const isFirst = waiting.push({ organizationId, arrival }) === 1
      if (!isFirst && now - takenAt <= LOST_MS) return false
      takenAt = now
      return true
    },
    async flush(env: Bindings): Promise<void> {
      const all = waiting
      waiting = []
      const byKey = Map.groupBy(all, ({ organizationId, arrival }) => `${organizationId} ${arrival.keyId}`)
      const kept = [...byKey.values()].flatMap((entries) => {
        const [first] = entries
        if (!first) return []
        const newest = entries.map(({ arrival }) => JSON.stringify(arrival)).toReversed()
        return [{ organizationId: first.organizationId, keyId: first.arrival.keyId, entries: newest }]
      })
      const last = all.at(-1)
      if (last) await keepArrivals(directoryFor(env), kept, new Date(last.arrival.at))
    },
    /** A moment in which more may come, so that many requests are one write. */
    settle: (): Promise<void> => new Promise((resolve) => setTimeout(resolve, FLUSH_MS)),
  }
}

export type ArrivalLedger = ReturnType<typeof arrivalLedger>
