import type { Checkpoint } from './checkpoint.ts'

interface Ending {
  checkpoint: Checkpoint
  /** Rows of this run alone, and how long it took. */
  rows: number
  ms: number
  replaced: number
  encoding: string
  rejectsPath: string
  isInterrupted: boolean
}

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** What a person wants to know at the end. */
export function summary(ending: Ending): string {
  const { checkpoint, rows, ms, replaced, encoding, rejectsPath, isInterrupted } = ending
  const { recorded, duplicates, refused } = checkpoint
  const rate = Math.round((rows * 1_000) / Math.max(1, ms))
  const lines = [
    isInterrupted ? `Interrupted after ${checkpoint.rows} rows; the same command goes on from there.` : '',
    `${recorded} recorded, ${duplicates} there already, ${refused} left out`,
    `${plural(rows, 'row', 'rows')} in ${(ms / 1_000).toFixed(1)} s: ${rate} rows/s`,
    refused > 0 ? `What was left out, and why: ${rejectsPath}` : '',
    replaced > 0
      ? `${plural(replaced, 'character reads', 'characters read')} as �. If the file is not in ${encoding}, name its --encoding`
      : '',
  ]
  return lines.filter((line) => line !== '').join('\n')
}

/** Rejections by reason, the commonest first, without what differs from row to row. */
export function reasonsOf(reasons: readonly string[]): [reason: string, count: number][] {
  const counts = new Map<string, number>()
  for (const reason of reasons) {
    const kind = reason.replaceAll(/"[^"]*"/g, '"…"').replaceAll(/\d{4}-\d{2}-\d{2}/g, '…')
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)
}
