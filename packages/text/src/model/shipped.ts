import { scoresOf, softmax } from './linear.ts'
import type { Linear, Sample, Triple } from './linear.ts'
import { unpack } from './packing.ts'
import { shipped } from './weights.gen.ts'

/** How many buckets the shipped table has. */
export const SHIPPED_BUCKETS = shipped.buckets

let table: Linear | undefined

/** What the shipped table says of a comment; it is unpacked at its first use. */
export function askShipped(sample: Sample): Triple {
  table ??= unpack(shipped)
  return softmax(scoresOf(table, sample))
}
