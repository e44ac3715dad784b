import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** How far an import has come: everything up to `rows` is committed or rejected, nothing after it is promised. */
export interface Checkpoint {
  file: string
  rows: number
  recorded: number
  duplicates: number
  refused: number
  /** The length of the file of rejected rows at this point, in bytes. */
  rejectedBytes: number
}

export const emptyCheckpoint = (file: string): Checkpoint => ({
  file,
  rows: 0,
  recorded: 0,
  duplicates: 0,
  refused: 0,
  rejectedBytes: 0,
})

/** What an earlier run has left; null where there was none. */
export const loadCheckpoint = (path: string): Checkpoint | null =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Checkpoint) : null

/** Whole or not at all: a kill in the middle leaves the one before. */
export function saveCheckpoint(path: string, checkpoint: Checkpoint): void {
  mkdirSync(dirname(path), { recursive: true })
  const beside = `${path}.${process.pid}.new`
  writeFileSync(beside, `${JSON.stringify(checkpoint, null, 2)}\n`)
  renameSync(beside, path)
}
