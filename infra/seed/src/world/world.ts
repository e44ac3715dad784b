import type { BatchItem, OutcomeBody } from '@vigia/contracts/signals'

import { peopleAtRisk } from './at-risk.ts'
import { lifeOf } from './life.ts'
import { passersBy } from './passers-by.ts'
import { staff } from './staff.ts'

export interface World {
  /** Oldest first. */
  signals: BatchItem[]
  outcomes: OutcomeBody[]
}

export interface WorldOptions {
  seed: string
  now: Date
  customers?: number
}

const KIOSK_SIGNALS = 260

/** A year of the bicycle shop before `now`. The same seed and the same day, the same world to the letter. */
export function createWorld({ seed, now, customers = 300 }: WorldOptions): World {
  const lives = Array.from({ length: customers }, (_, index) => lifeOf(index, seed, now))
  const signals = [
    ...lives.flatMap((life) => life.signals),
    ...passersBy(KIOSK_SIGNALS, seed, now),
    ...peopleAtRisk(now),
    ...staff(seed, now),
  ]
  return {
    signals: signals.toSorted((a, b) => (a.occurredAt ?? '').localeCompare(b.occurredAt ?? '')),
    outcomes: lives.flatMap((life) => life.outcomes),
  }
}
