import { describe, expect, it } from 'vitest'

import { marchDay } from '../signals/fixtures.ts'
import { undoRefusal, type LastAction } from './index.ts'

const last: LastAction = { action: 'resolve', version: 4, at: marchDay(5), isKept: true }

describe('undoRefusal', () => {
  it.each<{ when: string; last: LastAction | null; version?: number; now?: Date; code: string | null }>([
    { when: 'it was the last thing', last, code: null },
    { when: 'it was an undo, which is then done again', last: { ...last, action: 'undo' }, code: null },
    { when: 'a day has gone by', last, now: marchDay(6), code: null },
    { when: 'more than a day has gone by', last, now: marchDay(6.01), code: 'conflict' },
    { when: 'somebody did something since', last: { ...last, version: 5 }, code: 'conflict' },
    { when: 'nothing is known', last: null, code: 'conflict' },
    { when: 'it was a note', last: { ...last, action: 'note' }, code: 'invalid' },
    { when: 'the sweep did it', last: { ...last, action: 'escalate' }, code: 'invalid' },
    { when: 'nobody kept what was before', last: { ...last, isKept: false }, code: 'invalid' },
  ])('says $code when $when', ({ last: done, version = 4, now = marchDay(5), code }) => {
    expect(undoRefusal(done, version, now)?.code ?? null).toBe(code)
  })
})
