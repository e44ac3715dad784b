import { createHash } from 'node:crypto'

import { canonical, type Mapping } from '@vigia/domain/imports'
import type { Row } from '@vigia/domain/imports'

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()

/**
 * Counts how often something was seen, in 24 bytes each whatever its size: an open-addressed table of 53-bit
 * fingerprints. Where two share one the count runs ahead, which the keys bear: they carry the whole hash.
 */
export function createOccurrences(slots = 1_024) {
  let prints = new Float64Array(slots)
  let counts = new Uint32Array(slots)
  let used = 0
  const slotOf = (print: number): number => {
    let slot = print % prints.length
    while (counts[slot] !== 0 && prints[slot] !== print) slot = (slot + 1) % prints.length
    return slot
  }
  const grow = (): void => {
    const [oldPrints, oldCounts] = [prints, counts]
    prints = new Float64Array(oldPrints.length * 2)
    counts = new Uint32Array(oldPrints.length * 2)
    for (const [i, count] of oldCounts.entries()) {
      if (count === 0) continue
      const print = oldPrints[i] ?? 0
      const slot = slotOf(print)
      prints[slot] = print
      counts[slot] = count
    }
  }
  /** The number of this occurrence, from 1 on. */
  return (print: number): number => {
    if (used * 2 >= prints.length) grow()
    const slot = slotOf(print)
    const count = (counts[slot] ?? 0) + 1
    if (count === 1) used += 1
    prints[slot] = print
    counts[slot] = count
    return count
  }
}

/**
 * Names rows by what they hold and how they are read, not by their file or place: the same rows get the same keys in
 * every import, and of two identical rows in one file each has its own.
 */
export function createKeys(mapping: Mapping): (row: Row) => string {
  const occurrence = createOccurrences()
  const reading = canonical(mapping)
  return (row) => {
    const cells = Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1))
    const hash = sha256(JSON.stringify([reading, cells]))
    const print = hash.readUIntBE(0, 6) * 32 + (hash.readUInt8(6) >> 3)
    return `imp-${hash.toString('hex').slice(0, 40)}-${occurrence(print)}`
  }
}
