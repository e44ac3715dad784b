import type { Mapping } from '@vigia/domain/imports'
import { daysToShift, readMoment, shifted } from '@vigia/domain/imports'
import type { FileRow } from './rows.ts'
import { read } from '@vigia/domain/imports'

const momentOf = ({ row, problem }: FileRow, mapping: Mapping): Date | null => {
  const source = mapping['occurredAt']
  if (source === undefined || problem !== null) return null
  try {
    return readMoment(read(source, row))
  } catch {
    // A row without a time that can be read is rejected later, with its reason.
    return null
  }
}

/** The days by which every row moves: a first pass finds the newest. @throws Error where that cannot work. */
export async function findShift(
  rows: AsyncIterable<FileRow>,
  mapping: Mapping,
  to: string,
  now: Date,
): Promise<number> {
  let newest: Date | null = null
  for await (const row of rows) {
    const at = momentOf(row, mapping)
    if (at && (newest === null || at > newest)) newest = at
  }
  if (newest === null) throw new Error('--shift-to finds no time in this file; map occurredAt')
  const days = daysToShift(newest, to)
  const moved = shifted(newest, days)
  if (moved > now)
    throw new Error(
      `--shift-to ${to}: the newest row would be of ${moved.toISOString()}, which is yet to come`,
    )
  return days
}
