import type { HistorySignal } from '../../signals/index.ts'
import { chanceOfReturn, probabilityAlive } from '../lapse/index.ts'
import type { PurchaseHistory } from '../lapse/index.ts'
import { dayMs, daysBetween } from './decay.ts'
import type { BgNbd } from '../model.ts'

/** What was bought on one day, in UTC. */
interface PurchaseDay {
  /** Days since 1970. */
  day: number
  count: number
  value: number
}

/** What the customer has bought, in the organization's currency. */
export interface Purchases {
  count: number
  value: number
  /** On how many different days. */
  days: number
  firstAt: number | null
  lastAt: number | null
  /** The newest days on which something was bought, oldest first: 90 days at the most. */
  recent: readonly PurchaseDay[]
}

export const noPurchases: Purchases = {
  count: 0,
  value: 0,
  days: 0,
  firstAt: null,
  lastAt: null,
  recent: [],
}

/** What counts as recent, in whole days of UTC. */
const recentDays = 90

const dayOf = (at: number) => Math.floor(at / dayMs)

/** A purchase that is itself a negative experience is no sign of loyalty. */
const isPurchase = ({ type, negative }: HistorySignal) => type === 'purchase' && !negative

/** The purchases with one signal more, which came after all others. */
export function withPurchase(purchases: Purchases, signal: HistorySignal): Purchases {
  if (!isPurchase(signal)) return purchases
  const at = signal.at.getTime()
  const day = dayOf(at)
  const value = Math.max(0, signal.value ?? 0)
  const last = purchases.recent.at(-1)
  const isSameDay = last?.day === day
  const today = { day, count: 1 + (isSameDay ? last.count : 0), value: value + (isSameDay ? last.value : 0) }
  const before = isSameDay ? purchases.recent.slice(0, -1) : purchases.recent
  return {
    count: purchases.count + 1,
    value: purchases.value + value,
    days: purchases.days + (isSameDay ? 0 : 1),
    firstAt: purchases.firstAt ?? at,
    lastAt: isSameDay ? purchases.lastAt : at,
    recent: [...before.filter((each) => each.day > day - recentDays), today],
  }
}

/** How often and for how much the customer bought in the last 90 days. */
export function recentOf({ recent }: Purchases, now: number): { count: number; value: number } {
  const within = recent.filter(({ day }) => day > dayOf(now) - recentDays)
  return {
    count: within.reduce((sum, { count }) => sum + count, 0),
    value: within.reduce((sum, { value }) => sum + value, 0),
  }
}

/** The purchases as the model of repeat buying counts them, as of `now`; null without any. */
export function buyingOf({ days, firstAt, lastAt }: Purchases, now: number): PurchaseHistory | null {
  if (firstAt === null || lastAt === null) return null
  return { x: days - 1, tx: daysBetween(firstAt, lastAt), T: daysBetween(firstAt, now) }
}

/** 1 − P(alive), from purchases on two different days on; null before. */
export function lapseOf(purchases: Purchases, now: number, model: BgNbd): number | null {
  const history = buyingOf(purchases, now)
  if (history === null || history.x < 1) return null
  return 1 - probabilityAlive(history.x, history.tx, history.T, model)
}

/** The chance that the customer buys again within `days`, as their purchases follow each other; null without any. */
export function returnOf(purchases: Purchases, now: number, model: BgNbd, days: number): number | null {
  const history = buyingOf(purchases, now)
  return history && chanceOfReturn(history, days, model)
}
