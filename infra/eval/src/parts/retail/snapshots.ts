import { DAY_MS } from '../../calendar.ts'
import type { RetailEvent } from '../../data/retail.ts'

/** Who bought within so many days before counts as a customer. */
const activeDays = 180
export const horizonDays = 90

/** A customer as known at a moment by their purchases alone, and whether none came within the horizon. */
export interface Snapshot {
  customer: string
  at: Date
  left: 0 | 1
  features: { recency: number; frequency: number; monetary: number; silence: number; once: number }
}

function median(sorted: readonly number[]): number | null {
  const middle = sorted.length / 2
  if (sorted.length === 0) return null
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2
}

function featuresOf(bought: readonly RetailEvent[], last: Date, at: Date): Snapshot['features'] {
  const days = [...new Set(bought.map((event) => Math.floor(event.at.getTime() / DAY_MS)))]
  const gaps = days.slice(1).map((day, i) => day - (days[i] ?? day))
  const gap = median(gaps.toSorted((a, b) => a - b))
  const recency = (at.getTime() - last.getTime()) / DAY_MS
  return {
    recency: Math.log(1 + recency),
    frequency: Math.log(days.length),
    monetary: Math.log(1 + bought.reduce((sum, { amount }) => sum + amount, 0)),
    silence: gap === null ? 0 : Math.max(0, Math.log((recency + 1) / gap)),
    once: Number(gap === null),
  }
}

function snapshotOf(customer: string, purchases: readonly RetailEvent[], at: Date): Snapshot | null {
  const before = purchases.filter((event) => event.at < at)
  const last = before.at(-1)?.at
  if (!last || last.getTime() < at.getTime() - activeDays * DAY_MS) return null
  const until = at.getTime() + horizonDays * DAY_MS
  const next = purchases.some((event) => event.at >= at && event.at.getTime() < until)
  return { customer, at, left: next ? 0 : 1, features: featuresOf(before, last, at) }
}

/** Everybody who bought in the 180 days before each of `times`. */
export function snapshotsOf(events: readonly RetailEvent[], times: readonly Date[]): Snapshot[] {
  const purchases = Map.groupBy(
    events.filter(({ kind }) => kind === 'purchase'),
    ({ customer }) => customer,
  )
  return times.flatMap((at) =>
    [...purchases].flatMap(([customer, own]) => snapshotOf(customer, own, at) ?? []),
  )
}
