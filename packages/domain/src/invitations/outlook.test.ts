import { describe, expect, it } from 'vitest'

import { whenAttempted, whenExpired, whenRefused, whenUnsendable, type Pending } from './index.ts'

const now = new Date('2026-06-15T12:00:00Z')
const HOUR = 3_600_000
const DAY = 24 * HOUR
const at = (ms: number) => now.getTime() + ms
const first: Pending = {
  sentAt: null,
  attempts: 0,
  remindersLeft: 2,
  reminderDays: 3,
  expiresAt: at(30 * DAY),
}
const reminder: Pending = { ...first, sentAt: at(-3 * DAY) }

describe('an invitation that was tried', () => {
  it.each([
    ['goes to its first reminder', first, 200, { status: 'sent', nextAt: at(3 * DAY), remindersLeft: 2 }],
    ['has one reminder less after one', reminder, 202, { nextAt: at(3 * DAY), remindersLeft: 1 }],
    ['ends after its last', { ...reminder, remindersLeft: 1 }, 200, { nextAt: null, remindersLeft: 0 }],
    ['ends without any', { ...first, remindersLeft: 0 }, 200, { status: 'sent', nextAt: null }],
    ['plans no reminder at its end', { ...first, expiresAt: at(3 * DAY) }, 200, { nextAt: null }],
    ['plans one just before it', { ...first, expiresAt: at(3 * DAY) + 1 }, 200, { nextAt: at(3 * DAY) }],
    ['tries again after 429', first, 429, { status: 'scheduled', attempts: 1, nextAt: at(5_000) }],
    ['tries again after 503', first, 503, { status: 'scheduled', reason: 'HTTP 503' }],
    ['tries again without an answer', first, 'network', { status: 'scheduled', reason: 'network' }],
    ['fails at once on 422', first, 422, { status: 'failed', nextAt: null, reason: 'HTTP 422' }],
    ['fails at an address we do not call', first, 'refused', { status: 'failed', nextAt: null }],
    ['tries a fifth time again', { ...first, attempts: 4 }, 500, { status: 'scheduled', attempts: 5 }],
    ['fails at the sixth', { ...first, attempts: 5 }, 500, { status: 'failed', nextAt: null }],
    ['stays sent where a reminder fails', reminder, 400, { status: 'sent', nextAt: null, remindersLeft: 2 }],
  ] as const)('%s', (_, pending, answer, is) => {
    expect(whenAttempted(pending, answer, now, 0)).toMatchObject(is)
  })
})

describe('an invitation that may not go', () => {
  it.each([
    ['waits for the last reason', first, [at(HOUR), at(2 * HOUR)], { status: 'held', nextAt: at(2 * HOUR) }],
    ['looks again where none knows', first, [null], { status: 'held', nextAt: at(6 * HOUR) }],
    ['waits no longer than it lives', { ...first, expiresAt: at(HOUR) }, [null], { nextAt: at(HOUR) }],
    ['leaves what was sent as sent', reminder, [at(HOUR)], { status: 'sent', nextAt: at(HOUR) }],
  ] as const)('%s', (_, pending, times, is) => {
    const refusals = times.map((time) => ({
      code: 'floor' as const,
      until: time === null ? null : new Date(time),
    }))
    expect(whenRefused(pending, refusals, now)).toMatchObject({
      ...is,
      reason: refusals.map(() => 'floor').join(', '),
    })
  })

  it('waits for its end where somebody wants no surveys, and reminds nobody of them', () => {
    const no = [{ code: 'opted_out' as const, until: null }]
    expect(whenRefused(first, no, now)).toMatchObject({ status: 'held', nextAt: first.expiresAt })
    expect(whenRefused(reminder, no, now)).toMatchObject({ status: 'sent', nextAt: null })
  })

  it('waits for a sender, and ends', () => {
    expect(whenUnsendable(first, 'no_sender', now)).toMatchObject({ status: 'held', nextAt: at(6 * HOUR) })
    expect(whenExpired(first)).toMatchObject({ status: 'expired', nextAt: null })
    expect(whenExpired(reminder)).toMatchObject({ status: 'sent', nextAt: null })
  })
})
