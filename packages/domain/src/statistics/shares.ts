import { intervalOf, Z95 } from './interval.ts'
import type { Interval } from './interval.ts'
import { normalTwoSidedP } from './normal.ts'

/** Wilson's 95 % interval of the share x of n, n >= 1, in 0..1 (Newcombe 1998, Stat. Med. 17:857, method 3). */
export function wilson(x: number, n: number): Interval {
  const z2 = Z95 * Z95
  const centre = x + z2 / 2
  const half = Z95 * Math.sqrt((x * (n - x)) / n + z2 / 4)
  return intervalOf(x === 0 ? 0 : (centre - half) / (n + z2), x === n ? 1 : (centre + half) / (n + z2))
}

/** Newcombe's hybrid 95 % interval of x1/n1 - x2/n2, in -1..1 (Newcombe 1998, Stat. Med. 17:873, method 10). */
export function newcombe(x1: number, n1: number, x2: number, n2: number): Interval {
  const p1 = x1 / n1
  const p2 = x2 / n2
  const first = wilson(x1, n1)
  const second = wilson(x2, n2)
  const low = p1 - p2 - Math.hypot(p1 - first.low, second.high - p2)
  const high = p1 - p2 + Math.hypot(first.high - p1, p2 - second.low)
  return intervalOf(low, high)
}

/** The two-sided p-value of equal shares, by the pooled z test; 1 when both samples are all or none. */
export function twoShareP(x1: number, n1: number, x2: number, n2: number): number {
  const pooled = (x1 + x2) / (n1 + n2)
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
  return error === 0 ? 1 : normalTwoSidedP((x1 / n1 - x2 / n2) / error)
}
