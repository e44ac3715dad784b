interface Entry<V> {
  value: V
  until: number
}

const MOST_ENTRIES = 1_000

/**
 * Remembers what `load` found for `ttlMs`, in this isolate. What was not found is not remembered, so that a new key
 * works at once and unknown keys cannot fill the memory; a revoked key may live on for the ttl.
 */
export function cachedLookup<V extends object>(load: (key: string) => Promise<V | null>, ttlMs: number) {
  const entries = new Map<string, Entry<V>>()
  return async (key: string, now: number): Promise<V | null> => {
    const entry = entries.get(key)
    if (entry && entry.until > now) return entry.value
    const value = await load(key)
    entries.delete(key)
    if (value) {
      if (entries.size >= MOST_ENTRIES) entries.clear()
      entries.set(key, { value, until: now + ttlMs })
    }
    return value
  }
}
