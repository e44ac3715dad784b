/** The least share of a bin, so that an empty one does not make the index endless. */
const least = 1e-4

/** The bounds that part `before` into `bins` of equal numbers; fewer where values tie. */
function boundsOf(before: readonly number[], bins: number): number[] {
  const sorted = before.toSorted((a, b) => a - b)
  const bounds = Array.from(
    { length: bins - 1 },
    (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / bins)] ?? 0,
  )
  return [...new Set(bounds)]
}

function sharesOf(values: readonly number[], bounds: readonly number[]): number[] {
  const counts = Array.from({ length: bounds.length + 1 }, () => 0)
  for (const value of values) {
    const above = bounds.findIndex((bound) => value < bound)
    const place = above === -1 ? bounds.length : above
    counts[place] = (counts[place] ?? 0) + 1
  }
  return counts.map((count) => Math.max(least, count / values.length))
}

/**
 * Population stability index of `now` against `before` in bins of equal numbers before: Σ (q − p) · ln(q / p). Under 0.1
 * is calm, over 0.25 another population. Null without values on both sides.
 */
export function stabilityIndex(before: readonly number[], now: readonly number[], bins = 10): number | null {
  if (before.length === 0 || now.length === 0) return null
  const bounds = boundsOf(before, bins)
  const was = sharesOf(before, bounds)
  return sharesOf(now, bounds).reduce((sum, q, i) => {
    const p = was[i] ?? least
    return sum + (q - p) * Math.log(q / p)
  }, 0)
}
