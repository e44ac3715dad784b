import type { HistorySignal } from '../../signals/index.ts'
import { leftOf, nothingYet, withPart } from './decay.ts'
import type { Fading } from './decay.ts'

/** What the customer told us when asked or unasked. */
export interface Answers {
  count: number
  /** Faded sums of how good the good ones were and how bad the bad ones, both 0 or more. */
  good: Fading
  bad: Fading
  /** The last answer that was not negative. */
  lastGood: number | null
  /** The worst of the negative ones since; 0 or less. */
  worstSince: number | null
}

export const noAnswers: Answers = {
  count: 0,
  good: nothingYet,
  bad: nothingYet,
  lastGood: null,
  worstSince: null,
}

/** An employee's answer says nothing about a customer. */
const isAnswer = ({ kind, metric }: HistorySignal) => kind === 'feedback' && metric !== 'enps'

/** The answers with one signal more, which came after all others. */
export function withAnswer(answers: Answers, signal: HistorySignal): Answers {
  if (!isAnswer(signal)) return answers
  const { negative } = signal
  const at = signal.at.getTime()
  const experience = negative ? Math.min(0, signal.experience) : signal.experience
  const { count, good, bad, lastGood, worstSince } = answers
  return {
    count: count + 1,
    good: withPart(good, Math.max(0, experience), at),
    bad: withPart(bad, Math.max(0, -experience), at),
    lastGood: negative ? lastGood : experience,
    worstSince: negative ? Math.min(worstSince ?? 0, experience) : null,
  }
}

/** Good against bad answers, faded: ln((1 + good) / (1 + bad)). One negative answer more can only lower it. */
export function balanceOf({ good, bad }: Answers, now: number): number {
  return Math.log((1 + leftOf(good, now)) / (1 + leftOf(bad, now)))
}

/**
 * The last experience told, −1 to +1; null without answers. Of several negative ones in a row the worst, so that one
 * more can only lower it.
 */
export function lastOf({ count, lastGood, worstSince }: Answers): number | null {
  if (count === 0) return null
  return Math.min(lastGood ?? 0, worstSince ?? 1)
}
