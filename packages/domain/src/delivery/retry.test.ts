import { describe, expect, it } from 'vitest'

import { judgeResponse, maxAttempts, nextAttemptAt } from './index.ts'
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
