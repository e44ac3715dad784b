import { isGood } from '../../experience/index.ts'
import type { HistorySignal } from '../../signals/index.ts'
import { noActivity, withActivity } from './activity.ts'
import type { Activity } from './activity.ts'
import { noAnswers, withAnswer } from './answers.ts'
import type { Answers } from './answers.ts'
import { daysBetween, decayed } from './decay.ts'
import { noPurchases, withPurchase } from './purchases.ts'
import type { Purchases } from './purchases.ts'

/** What a wait is remembered for, in days. */
const waitWindowDays = 30

interface Wait {
  at: number
  minutes: number
}

/** A text as far as it sounded negative: 0 to 1 on its day. */
interface Anger {
  at: number
  anger: number
}

/** What is remembered of a customer besides the problems: each signal is heard once, in the order of time. */
export interface Memory {
  activity: Activity
  purchases: Purchases
  answers: Answers
  /** Negative experiences since the last good one. */
  strikes: number
  /** The waits that may be the worst of 30 days, now or once a longer one is past. */
  waits: readonly Wait[]
  /** The text that weighs most: all fade alike, so it stays so. */
  text: Anger | null
}

export const noMemory: Memory = {
  activity: noActivity,
  purchases: noPurchases,
  answers: noAnswers,
  strikes: 0,
  waits: [],
  text: null,
}

function withWait(waits: readonly Wait[], signal: HistorySignal): readonly Wait[] {
  const at = signal.at.getTime()
  const minutes = signal.waitMinutes ?? 0
  if (minutes <= 0) return waits
  const longer = waits.filter((wait) => wait.minutes > minutes && daysBetween(wait.at, at) <= waitWindowDays)
  return [...longer, { at, minutes }]
}

function withText(text: Anger | null, signal: HistorySignal): Anger | null {
  const at = signal.at.getTime()
  const anger = 2 * Math.max(0, (signal.pNegative ?? 0) - 0.5)
  return anger > angerOf(text, at) ? { at, anger } : text
}

function strikesWith(strikes: number, signal: HistorySignal): number {
  if (isGood(signal)) return 0
  return signal.negative ? strikes + 1 : strikes
}

/** The memory with one signal more, which came after all others. */
export function remember(memory: Memory, signal: HistorySignal): Memory {
  return {
    activity: withActivity(memory.activity, signal),
    purchases: withPurchase(memory.purchases, signal),
    answers: withAnswer(memory.answers, signal),
    strikes: strikesWith(memory.strikes, signal),
    waits: withWait(memory.waits, signal),
    text: withText(memory.text, signal),
  }
}

/** How negative the worst text is, 0 to 1, faded. */
export function angerOf(text: Anger | null, now: number): number {
  return text === null ? 0 : text.anger * decayed(text.at, now)
}

/** The longest wait of the last 30 days, in minutes. */
export function worstWaitOf(waits: readonly Wait[], now: number): number {
  const recent = waits.filter(({ at }) => daysBetween(at, now) <= waitWindowDays)
  return recent.reduce((worst, { minutes }) => Math.max(worst, minutes), 0)
}
