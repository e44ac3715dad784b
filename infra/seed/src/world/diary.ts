import type { BatchItem } from '@vigia/contracts/signals'

import { dayFor, timeOn, type Calendar } from './calendar.ts'
import type { Person } from './people.ts'
import type { Random } from './random.ts'
import { styles, type Mood, type Touchpoint } from './touchpoints.ts'

type Without<T> = T extends unknown ? Omit<T, 'id' | 'occurredAt' | 'customer'> : never

/** A signal without its key, its moment and its customer. */
export type Told = Without<BatchItem>

/** Something that began `daysAgo`; what follows from it is dated from `midnight`. */
export interface Visit {
  daysAgo: number
  midnight: number
}

const DAY_MS = 86_400_000
/** Ordinary customers of late have had one bad experience at most: whoever is at risk now is so by a story of their own. */
const LATELY_DAYS = 160
const APART_DAYS = 85

/**
 * What one customer lived through. Days are counted back from now before the calendar moves them, so that the same seed
 * tells the same signals under the same keys whatever the day.
 */
export function createDiary(person: Person, random: Random, now: Date) {
  const signals: BatchItem[] = []
  /** How many days ago what each signal follows from began. */
  const agos: number[] = []
  const badDays: number[] = []
  const isCalm = (daysAgo: number): boolean =>
    daysAgo > LATELY_DAYS || badDays.every((day) => Math.abs(day - daysAgo) > APART_DAYS)
  return {
    person,
    random,
    signals,
    badDays,
    /** Whether one more bad experience may be had then. */
    isCalm,
    visit: (daysAgo: number, calendar: Calendar): Visit => ({
      daysAgo,
      midnight: dayFor(daysAgo, calendar, random.next(), now),
    }),
    /** Whether what comes `delay` days after a visit has come already. */
    has: ({ daysAgo }: Visit, delay: number): boolean => daysAgo - delay >= 1,
    tell(visit: Visit, delay: number, calendar: Calendar, told: Told, customer: BatchItem['customer']): void {
      const at = timeOn(visit.midnight + Math.floor(delay) * DAY_MS, calendar, random.next())
      const id = `aurora-${person.id}-${signals.length + 1}`
      if (visit.daysAgo - delay < 1) return
      signals.push({ ...told, id, customer, occurredAt: at.toISOString() })
      agos.push(visit.daysAgo)
    },
    /** What began until `daysAgo`, with what followed from it: the life of somebody who left then. */
    until: (daysAgo: number): BatchItem[] => signals.filter((_, i) => (agos[i] ?? 0) >= daysAgo),
    /** How it goes this time. */
    moodAt(touchpoint: Touchpoint, { daysAgo }: Visit): Mood {
      const { bad, fair } = styles[touchpoint].odds(daysAgo)
      const draw = random.next() * 100
      if (draw >= bad + fair) return 'good'
      if (draw >= bad || !isCalm(daysAgo)) return 'fair'
      badDays.push(daysAgo)
      return 'bad'
    },
  }
}

export type Diary = ReturnType<typeof createDiary>
