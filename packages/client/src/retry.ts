/** How a call is repeated; time and chance can be given, so that a test need not wait. */
export interface RetryOptions {
  /** How often it is tried again, 2 by default; 0 never. */
  retries?: number
  /** Waits in milliseconds, sooner ended by the signal. */
  sleep?: (ms: number, signal?: AbortSignal) => Promise<void>
  /** In [0, 1). */
  random?: () => number
  /** Milliseconds since 1970. */
  clock?: () => number
}

const firstMs = 250
const mostMs = 30_000
const passing = new Set([429, 500, 502, 503, 504])

const wait = (ms: number, signal?: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason as Error)
    })
  })

/** How long a server asks to wait: seconds, or until a date. Null where it does not say. */
export function retryAfterMs(text: string | null, now: number): number | null {
  if (text === null) return null
  const seconds = Number(text)
  const ms = Number.isNaN(seconds) ? Date.parse(text) - now : seconds * 1000
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), mostMs)
}

/**
 * Sends until it is answered otherwise than by what passes: 429, 500, 502, 503, 504 and a lost connection. Waits as long
 * as the server says, else 250 ms and twice as long each time, up to half of it by chance.
 */
export async function withRetries(
  send: () => Promise<Response>,
  { retries = 2, sleep = wait, random = Math.random, clock = Date.now }: RetryOptions,
  signal?: AbortSignal,
): Promise<Response> {
  for (let tried = 0; ; tried += 1) {
    const backoff = Math.min(mostMs, firstMs * 2 ** tried) * (1 - random() / 2)
    try {
      const response = await send()
      if (tried >= retries || !passing.has(response.status)) return response
      // Not waited for: nobody reads it, and it may never end.
      response.body?.cancel().catch(() => undefined)
      await sleep(retryAfterMs(response.headers.get('retry-after'), clock()) ?? backoff, signal)
    } catch (err) {
      if (tried >= retries || signal?.aborted || !(err instanceof TypeError)) throw err
      await sleep(backoff, signal)
    }
  }
}
