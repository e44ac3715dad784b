import { bucketOf, valueOf } from './bucket.ts'

/** How many values fell into each bucket: rows `(bucket, count)` of a table. */
export type Sketch = ReadonlyMap<number, number>

/** The sketch of finite values; those below 0 count as 0. */
export function sketchOf(values: readonly number[]): Sketch {
  const counts = new Map<number, number>()
  for (const value of values) {
    const bucket = bucketOf(value)
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1)
  }
  return counts
}

/** The sketch of all the values of several sketches: counts add up, so order and grouping do not matter. */
export function merge(...sketches: readonly Sketch[]): Sketch {
  const merged = new Map<number, number>()
  for (const sketch of sketches) {
    for (const [bucket, count] of sketch) merged.set(bucket, (merged.get(bucket) ?? 0) + count)
  }
  return merged
}

/**
 * The lower q-quantile, q in 0..1: the value of rank ⌊q(n - 1)⌋ from 0, within 1 %; null without values
 * (DDSketch, algorithm 2).
 */
export function quantile(counts: Sketch, q: number): number | null {
  const rows = [...counts].filter(([, count]) => count > 0).toSorted(([a], [b]) => a - b)
  const last = rows.at(-1)
  if (!last) return null
  const n = rows.reduce((sum, [, count]) => sum + count, 0)
  const rank = Math.min(Math.max(q, 0), 1) * (n - 1)
  let seen = 0
  for (const [bucket, count] of rows) {
    seen += count
    if (seen > rank) return valueOf(bucket)
  }
  return valueOf(last[0])
}
