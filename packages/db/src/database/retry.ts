import { AppError } from '@vigia/domain/errors'

const PASSING = [
  'Network connection lost',
  'storage caused object to be reset',
  'reset because its code was updated',
]
const PAUSES_MS = [50, 250, 1_000]

const textOf = (err: unknown): string =>
  err instanceof Error ? `${err.message} ${textOf(err.cause)}` : typeof err === 'string' ? err : ''

/**
 * Runs `work` again where D1 lost it in passing (D1 itself repeats reads alone; every write of ours is idempotent).
 * An overloaded database is told to the caller as `unavailable`: to come back later helps, to insist does not.
 */
export async function withRetry<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work()
    } catch (err) {
      const text = textOf(err)
      if (text.includes('overloaded')) {
        throw new AppError('unavailable', 'The database is busy', { retryAfterSeconds: 2, cause: err })
      }
      const pause = PAUSES_MS[attempt]
      if (pause === undefined || !PASSING.some((passing) => text.includes(passing))) throw err
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}
