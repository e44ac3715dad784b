const MOST_KEYS = 10_000

/**
 * Asks `limit` at the first and then at every `every`-th use of a key in this isolate, so that a busy key does not pay
 * the limiter at each request; the limiter's own figure must be that many times smaller. As approximate as it is itself.
 */
export function sampledLimit(limit: (key: string) => Promise<boolean>, every: number) {
  const uses = new Map<string, number>()
  return async (key: string): Promise<boolean> => {
    const used = uses.get(key) ?? 0
    if (uses.size >= MOST_KEYS) uses.clear()
    uses.set(key, (used + 1) % every)
    return used === 0 ? limit(key) : true
  }
}
