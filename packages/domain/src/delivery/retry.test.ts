import { describe, expect, it } from 'vitest'

import { askedWaitMs, judgeResponse, maxAttempts, nextAttemptAt } from './index.ts'
import type { DeliveryAnswer, Verdict } from './index.ts'

const from = new Date('2026-03-04T10:00:00Z')

describe('nextAttemptAt', () => {
  it.each([
    { attempts: 0, seconds: 0 },
    { attempts: 1, seconds: 5 },
    { attempts: 2, seconds: 300 },
    { attempts: 3, seconds: 1800 },
    { attempts: 4, seconds: 7200 },
    { attempts: 5, seconds: 18_000 },
    { attempts: 6, seconds: 36_000 },
    { attempts: 7, seconds: 50_400 },
    { attempts: 8, seconds: 72_000 },
    { attempts: 9, seconds: 86_400 },
  ])('waits $seconds seconds after $attempts attempts', ({ attempts, seconds }) => {
    expect(nextAttemptAt(attempts, from, 0)).toEqual(new Date(from.getTime() + seconds * 1000))
    expect(nextAttemptAt(attempts, from, 1)).toEqual(new Date(from.getTime() + seconds * 1100))
  })

  it('gives up after ten attempts', () => {
    expect(maxAttempts).toBe(10)
    expect(nextAttemptAt(10, from, 0)).toBeNull()
    expect(nextAttemptAt(11, from, 0.5)).toBeNull()
  })
})

describe('a destination that asks to be left alone', () => {
  it.each([
    { status: 429, told: '120', seconds: 120 },
    { status: 503, told: '120', seconds: 120 },
    { status: 500, told: '120', seconds: 0 },
    { status: 200, told: '120', seconds: 0 },
    { status: 429, told: null, seconds: 0 },
    { status: 429, told: ' 0 ', seconds: 0 },
    { status: 429, told: '-5', seconds: 0 },
    { status: 429, told: 'soon', seconds: 0 },
    { status: 429, told: '21600', seconds: 21_600 },
    { status: 429, told: '21601', seconds: 21_600 },
    { status: 429, told: '999999999', seconds: 21_600 },
    { status: 503, told: 'Wed, 04 Mar 2026 10:10:00 GMT', seconds: 600 },
    { status: 503, told: 'Wed, 04 Mar 2026 09:59:00 GMT', seconds: 0 },
  ])('by $status and $told is left alone for $seconds seconds', ({ status, told, seconds }) => {
    expect(askedWaitMs(status, told, from)).toBe(seconds * 1_000)
  })

  it('is tried again at the later of both times', () => {
    expect(nextAttemptAt(1, from, 0, 60_000)).toEqual(new Date(from.getTime() + 60_000))
    expect(nextAttemptAt(2, from, 0, 60_000)).toEqual(new Date(from.getTime() + 300_000))
    expect(nextAttemptAt(10, from, 0, 60_000)).toBeNull()
  })
})

describe('judgeResponse', () => {
  it.each<{ answer: DeliveryAnswer; verdict: Verdict }>([
    { answer: 199, verdict: 'retry' },
    { answer: 200, verdict: 'delivered' },
    { answer: 204, verdict: 'delivered' },
    { answer: 299, verdict: 'delivered' },
    { answer: 301, verdict: 'retry' },
    { answer: 307, verdict: 'retry' },
    { answer: 400, verdict: 'retry' },
    { answer: 404, verdict: 'retry' },
    { answer: 409, verdict: 'retry' },
    { answer: 410, verdict: 'disable' },
    { answer: 411, verdict: 'retry' },
    { answer: 429, verdict: 'retry' },
    { answer: 500, verdict: 'retry' },
    { answer: 'timeout', verdict: 'retry' },
    { answer: 'network', verdict: 'retry' },
    { answer: 'refused', verdict: 'retry' },
  ])('reads $answer as $verdict', ({ answer, verdict }) => {
    expect(judgeResponse(answer)).toBe(verdict)
  })
})
