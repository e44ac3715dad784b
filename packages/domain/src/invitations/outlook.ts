import { nextAttemptAt, type DeliveryAnswer } from '../delivery/index.ts'
import type { Refusal } from '../fatigue/index.ts'

/** What an invitation is about to do. Times in milliseconds. */
export interface Pending {
  /** Null before the first message has left. */
  sentAt: number | null
  /** Attempts of the message that is due, before this one. */
  attempts: number
  remindersLeft: number
  reminderDays: number
  expiresAt: number
}

/** What becomes of it. `nextAt` null: nothing more is to be done. */
export interface Outlook {
  status: 'held' | 'sent' | 'scheduled' | 'failed' | 'expired'
  reason: string | null
  nextAt: number | null
  attempts: number
  remindersLeft: number
  sentAt: number | null
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** How soon what nobody announces the end of is looked at again: a case is closed, a survey goes live, a sender is set. */
const LOOK_AGAIN_MS = 6 * HOUR_MS
/** Attempts at one message, over about eight hours. */
const MOST_ATTEMPTS = 6

/** What no time mends. */
const forGood = new Set<string>(['opted_out', 'not_sampled'])

/** A later moment, or the end: whoever expires is looked at once more, to be put away. */
const until = (at: number, { expiresAt }: Pending): number => Math.min(at, expiresAt)

const stateOf = (pending: Pending): Pick<Outlook, 'attempts' | 'remindersLeft' | 'sentAt'> => ({
  attempts: pending.attempts,
  remindersLeft: pending.remindersLeft,
  sentAt: pending.sentAt,
})

/** An invitation whose time is over. One that was sent stays so. */
export const whenExpired = (pending: Pending): Outlook => ({
  ...stateOf(pending),
  status: pending.sentAt === null ? 'expired' : 'sent',
  reason: null,
  nextAt: null,
})

/** Held, with why, until the last of the reasons is gone; a refused reminder leaves the invitation sent. */
export function whenRefused(pending: Pending, codes: readonly Refusal[], now: Date): Outlook {
  const isOver = codes.some(({ code }) => forGood.has(code))
  const times = codes.map((refusal) => refusal.until?.getTime() ?? now.getTime() + LOOK_AGAIN_MS)
  const again = until(Math.max(...times), pending)
  return {
    ...stateOf(pending),
    status: pending.sentAt === null ? 'held' : 'sent',
    reason: codes.map(({ code }) => code).join(', '),
    nextAt: isOver && pending.sentAt !== null ? null : isOver ? pending.expiresAt : again,
  }
}

/** Held for want of a way to send. */
export const whenUnsendable = (pending: Pending, reason: string, now: Date): Outlook => ({
  ...stateOf(pending),
  status: pending.sentAt === null ? 'held' : 'sent',
  reason,
  nextAt: until(now.getTime() + LOOK_AGAIN_MS, pending),
})

const isDone = (answer: DeliveryAnswer): boolean =>
  typeof answer === 'number' && answer >= 200 && answer < 300

/** 429, 408, 5xx, and no answer at all, are worth another attempt; any other refusal is the message's own fault. */
const isWorthRetrying = (answer: DeliveryAnswer): boolean =>
  typeof answer === 'number' ? answer === 429 || answer === 408 || answer >= 500 : answer !== 'refused'

/** After an attempt to send: on to the next reminder, to another attempt, or given up. `jitter` is chance, 0 to 1. */
export function whenAttempted(pending: Pending, answer: DeliveryAnswer, now: Date, jitter: number): Outlook {
  if (isDone(answer)) {
    const isReminder = pending.sentAt !== null
    const remindersLeft = pending.remindersLeft - (isReminder ? 1 : 0)
    const next = now.getTime() + pending.reminderDays * DAY_MS
    const nextAt = remindersLeft > 0 && next < pending.expiresAt ? next : null
    const sentAt = pending.sentAt ?? now.getTime()
    return { status: 'sent', reason: null, nextAt, attempts: 0, remindersLeft, sentAt }
  }
  const attempts = pending.attempts + 1
  const reason = typeof answer === 'number' ? `HTTP ${answer}` : answer
  const again =
    isWorthRetrying(answer) && attempts < MOST_ATTEMPTS ? nextAttemptAt(attempts, now, jitter) : null
  const failed = pending.sentAt === null ? 'failed' : 'sent'
  return {
    ...stateOf(pending),
    attempts,
    status: again === null ? failed : pending.sentAt === null ? 'scheduled' : 'sent',
    reason,
    nextAt: again === null ? null : until(again.getTime(), pending),
  }
}
