import { ApiError } from '@vigia/client'
import { expect, it } from 'vitest'

import { withRetry } from './retry.ts'

const problem = (status: number) =>
  new ApiError({
    type: 'about:blank',
    title: 'No',
    status,
    detail: 'not now',
    code: 'x',
    requestId: '',
    errors: [],
  })

/** Fails with each of `errors` in turn, then answers; notes how long it was made to wait. */
async function attempt(errors: readonly unknown[], attempts = 8) {
  const waits: number[] = []
  let made = 0
  const once = () => {
    made += 1
    const err = errors[made - 1]
    return err === undefined ? Promise.resolve('done') : Promise.reject(err)
  }
  const pause = (ms: number) => {
    waits.push(ms)
    return Promise.resolve()
  }
  const outcome = await withRetry(once, { attempts, pause }).catch((err: unknown) => err)
  return { outcome, waits }
}

const noNetwork = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') })
const timeout = new DOMException('too slow', 'TimeoutError')

it.each([
  { why: 'it is told to slow down', errors: [problem(429)], waits: [500] },
  { why: 'the API has trouble', errors: [problem(503), problem(500)], waits: [500, 1_000] },
  { why: 'nobody listens', errors: [noNetwork, timeout, noNetwork], waits: [500, 1_000, 2_000] },
])('tries again, ever later, when $why', async ({ errors, waits }) => {
  expect(await attempt(errors)).toEqual({ outcome: 'done', waits })
})

it('waits half a minute at the longest', async () => {
  const { waits } = await attempt(
    Array.from({ length: 9 }, () => noNetwork),
    10,
  )
  expect(waits.at(-1)).toBe(30_000)
})

it.each([400, 401, 404])('gives up at once on %i, which the caller has to mend', async (status) => {
  const err = problem(status)
  expect(await attempt([err])).toEqual({ outcome: err, waits: [] })
})

it('gives up after the last attempt with what it failed with', async () => {
  expect(await attempt([noNetwork, timeout, noNetwork], 2)).toEqual({ outcome: timeout, waits: [500] })
})
