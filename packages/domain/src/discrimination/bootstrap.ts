import { intervalOf } from '../statistics/index.ts'
import type { Interval } from '../statistics/index.ts'

/** The value below which the share `q` (0 to 1) of `sorted` lies, between neighbours in proportion. */
function quantileOf(sorted: readonly number[], q: number): number {
  const place = q * (sorted.length - 1)
  const below = sorted[Math.floor(place)] ?? 0
  const above = sorted[Math.ceil(place)] ?? below
  return below + (above - below) * (place - Math.floor(place))
}

/** The rows of each cluster, in the order in which the clusters first come. */
export function clustersOf<T>(rows: readonly T[], clusterOf: (row: T) => string): T[][] {
  const clusters = new Map<string, T[]>()
  for (const row of rows) {
    const key = clusterOf(row)
    const cluster = clusters.get(key)
    if (cluster) cluster.push(row)
    else clusters.set(key, [row])
  }
  return [...clusters.values()]
}

/** As many clusters as there are, drawn with replacement, and all their rows. */
function drawn<T>(clusters: readonly (readonly T[])[], random: () => number): T[] {
  const rows: T[] = []
  for (let i = 0; i < clusters.length; i += 1)
    for (const row of clusters[Math.floor(random() * clusters.length)] ?? []) rows.push(row)
  return rows
}

/**
 * The 95 % percentile interval of `statistic` over `samples` draws of whole clusters (a customer's rows stay together);
 * `random` gives numbers in [0, 1). Draws that the statistic has no answer for do not count; null where none has.
 */
export function clusterBootstrap<T>(
  clusters: readonly (readonly T[])[],
  statistic: (rows: readonly T[]) => number | null,
  samples: number,
  random: () => number,
): Interval | null {
  const values: number[] = []
  for (let i = 0; i < samples; i += 1) {
    const value = statistic(drawn(clusters, random))
    if (value !== null) values.push(value)
  }
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  return intervalOf(quantileOf(sorted, 0.025), quantileOf(sorted, 0.975))
}
