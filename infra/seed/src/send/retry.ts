import { ApiError } from '@vigia/client'

export interface RetryPolicy {
  attempts: number
  firstPauseMs: number
  longestPauseMs: number
  pause: (ms: number) => Promise<void>
  onRetry?: (reason: string, waitMs: number) => void
}

const defaultRetry: RetryPolicy = {
  attempts: 8,
  firstPauseMs: 500,
  longestPauseMs: 30_000,
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
}

/** Why it may go better next time; null for what the caller must mend. */
const passingReason = (err: unknown): string | null => {
  if (err instanceof ApiError) {
    const { status, detail } = err.problem
    return status === 429 || status >= 500 ? `${status}: ${detail}` : null
  }
  // `fetch` throws a TypeError where there is no network or nobody listens.
  if (err instanceof TypeError) return err.cause instanceof Error ? err.cause.message : err.message
  return err instanceof DOMException && err.name === 'TimeoutError' ? 'no answer in time' : null
}

/** Tries again, ever later, while the trouble is one that passes. @throws what the last attempt threw. */
export async function withRetry<T>(attempt: () => Promise<T>, policy: Partial<RetryPolicy> = {}): Promise<T> {
  const { attempts, firstPauseMs, longestPauseMs, pause, onRetry } = { ...defaultRetry, ...policy }
  for (let made = 1; ; made += 1) {
    try {
      return await attempt()
    } catch (err) {
      const reason = passingReason(err)
      if (reason === null || made >= attempts) throw err
      const waitMs = Math.min(longestPauseMs, firstPauseMs * 2 ** (made - 1))
      onRetry?.(reason, waitMs)
      await pause(waitMs)
    }
  }
}
