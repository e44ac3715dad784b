import { CLASSES, probabilitiesOf } from '../model/linear.ts'
import type { Linear, Sample, Triple } from '../model/linear.ts'
import { unpack } from '../model/packing.ts'
import type { Packed } from '../model/packing.ts'
import { ADAPTED_INPUTS } from './sample.ts'

/** What one organization's comments taught, on top of the shipped weights. */
export interface AdaptedTable {
  packed: Packed
  linear: Linear
}

/** Of the text; a table of another version is not read. */
const VERSION = 1
const MOST_BUCKETS = 2 ** 16

export const tableOf = (packed: Packed): AdaptedTable => ({ packed, linear: unpack(packed) })

export const askAdapted = ({ linear }: AdaptedTable, sample: Sample): Triple =>
  probabilitiesOf(linear, sample)

/** A table as text of about 33 KiB, one byte a character. */
export const serialize = ({ packed }: AdaptedTable): string => JSON.stringify({ version: VERSION, ...packed })

/** The table of a text that `serialize` wrote; throws on any other. */
export function parse(text: string): AdaptedTable {
  const told: unknown = JSON.parse(text)
  if (!isPacked(told)) throw new Error('Not a table of this version')
  const { buckets, step, grams, dense } = told
  return tableOf({ buckets, step, grams, dense })
}

function isPacked(told: unknown): told is Packed & { version: number } {
  if (typeof told !== 'object' || told === null) return false
  const { version, buckets, step, grams, dense } = told as Record<string, unknown>
  return (
    version === VERSION &&
    typeof buckets === 'number' &&
    Number.isInteger(Math.log2(buckets)) &&
    buckets <= MOST_BUCKETS &&
    typeof step === 'number' &&
    Number.isFinite(step) &&
    typeof grams === 'string' &&
    grams.length === 2 * buckets &&
    /^[#-[]*$/.test(grams) &&
    Array.isArray(dense) &&
    dense.length === ADAPTED_INPUTS * CLASSES &&
    dense.every((weight) => Number.isFinite(weight))
  )
}
