import { setImmediate } from 'node:timers/promises'

import { DAY_MS } from '../../calendar.ts'
import type { Told } from '../../product/account.ts'
import type { Prediction } from '../../score/measures.ts'
import { byName, type Case, type Simulated } from './live.ts'

/** Who was silent for so long is nobody whose leaving is still to be told. */
const activeDays = 180

/** Futures drawn of each customer: by then chance takes no more than some 3 % off the truth's own slope. */
const draws = 60

/**
 * What the simulator itself would tell of everybody as of `at`, before it lives on: nobody can know more. Others have
 * their turn after each customer, since a connection that nobody tends to is closed.
 */
export async function truthOf({ world, account }: Simulated, at: Date): Promise<Map<string, number>> {
  const known = new Map<string, number>()
  for (const customer of world.customers()) {
    known.set(`${account.id} ${customer.id}`, world.truly(customer, at, draws))
    await setImmediate()
  }
  return known
}

/**
 * What was told as of `at` of everybody who was heard of in the last 180 days and is not known to be gone, and whether
 * they were gone within 90 days. Who left in silence before counts as leaving, since nobody could know; call it once
 * those 90 days are lived.
 */
export function toldOf({ world, account }: Simulated, risks: readonly Told[], at: Date): Prediction[] {
  const told = byName(risks)
  const until = at.getTime() + 90 * DAY_MS
  return world.customers().flatMap(({ id, leftAt, silently }) => {
    const risk = told.get(id)
    const isKnownGone = leftAt !== null && leftAt <= at.getTime() && !silently
    const isForgotten = Date.parse(risk?.lastSeenAt ?? '') < at.getTime() - activeDays * DAY_MS
    if (!risk || isKnownGone || isForgotten) return []
    return [
      { customer: `${account.id} ${id}`, p: risk.probability, y: leftAt !== null && leftAt <= until ? 1 : 0 },
    ]
  })
}

export interface Warned {
  customer: string
  leftAt: number
  /** Days from the first case to the end; null where there was none in time. */
  lead: number | null
}

/** Who left between `from` and `to`, and how long before a manager could know. */
export function warningsOf(
  { world, account }: Simulated,
  cases: readonly Case[],
  from: Date,
  to: Date,
): Warned[] {
  const first = new Map<string | null, number>()
  for (const { customerName, openedAt } of cases) {
    const at = Date.parse(openedAt)
    first.set(customerName, Math.min(at, first.get(customerName) ?? at))
  }
  return world.customers().flatMap(({ id, leftAt }) => {
    if (leftAt === null || leftAt <= from.getTime() || leftAt > to.getTime()) return []
    const opened = first.get(id)
    const lead = opened !== undefined && opened < leftAt ? (leftAt - opened) / DAY_MS : null
    return [{ customer: `${account.id} ${id}`, leftAt, lead }]
  })
}

/** Of the cases opened between `from` and `to`, whether the customer was gone within 90 days of it. */
export function hitsOf(
  { world, account }: Simulated,
  cases: readonly Case[],
  from: Date,
  to: Date,
): Prediction[] {
  const ends = new Map(world.customers().map(({ id, leftAt }) => [id, leftAt]))
  return cases.flatMap(({ customerName, openedAt }) => {
    const at = Date.parse(openedAt)
    if (at < from.getTime() || at > to.getTime() || customerName === null) return []
    const left = ends.get(customerName) ?? null
    return [
      {
        customer: `${account.id} ${customerName}`,
        p: 1,
        y: left !== null && left <= at + 90 * DAY_MS ? 1 : 0,
      },
    ]
  })
}
