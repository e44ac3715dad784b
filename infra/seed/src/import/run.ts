import { existsSync } from 'node:fs'
import { basename, extname, join } from 'node:path'

import { batchesOf } from './batches.ts'
import { emptyCheckpoint, loadCheckpoint, saveCheckpoint, type Checkpoint } from './checkpoint.ts'
import type { Decoding } from './decode.ts'
import { dryRun } from './dry-run.ts'
import { fingerprint, rowsOf } from './file.ts'
import { createKeys } from './key.ts'
import { canonical, missingColumns, parseMapping, type Mapping } from '@vigia/domain/imports'
import { UsageError, type ImportOptions } from './options.ts'
import type { Progress } from './progress.ts'
import { openRejects } from './rejects.ts'
import { summary } from './report.ts'
import { sendAll, type Send } from './send.ts'
import { findShift } from './shift.ts'
import { suggestMapping } from '@vigia/domain/imports'

/** The outside world of an import. */
export interface World {
  now: Date
  clock: () => number
  send: Send
  say: (text: string) => void
  showProgress: (total: number, from: number) => Progress
  isStopping: () => boolean
}

export const exitCodes = { done: 0, failed: 1, usage: 2, partly: 3, interrupted: 130 } as const

async function survey(options: ImportOptions): Promise<{ header: string[]; total: number }> {
  let header: string[] = []
  let total = 0
  for await (const { row } of rowsOf(options)) {
    if (total === 0) header = Object.keys(row)
    total += 1
    if (total >= options.limit) break
  }
  if (total === 0) throw new UsageError(`${options.path} has no rows`)
  return { header, total }
}

function mappingFor(
  { mapping, isDryRun }: ImportOptions,
  header: readonly string[],
  say: World['say'],
): Mapping {
  if (mapping === null) {
    const entries = suggestMapping(header)
    const command = entries.map((entry) => `--map '${entry}'`).join(' ')
    say(`The columns are ${header.join(', ')}. They suggest\n\n  ${command}\n`)
    if (!isDryRun) throw new UsageError('Say which column is which: --map, or --preset')
    return parseMapping(entries)
  }
  const missing = missingColumns(mapping, header)
  if (missing.length === 0) return mapping
  throw new UsageError(`There is no column ${missing.join(', ')}. The columns are ${header.join(', ')}`)
}

const pathsOf = ({ path, state }: ImportOptions, print: string) => ({
  checkpoint: join(state, `${print}.json`),
  rejects: join(state, `${basename(path, extname(path))}.rejected.csv`),
})

/** Imports a file, or goes on with it. Answers the exit code. @throws UsageError, or what sending failed with. */
export async function runImport(options: ImportOptions, world: World): Promise<number> {
  if (!existsSync(options.path)) throw new UsageError(`There is no file ${options.path}`)
  const { header, total } = await survey(options)
  const mapping = mappingFor(options, header, world.say)
  const { shiftTo, limit, batch: size } = options
  const shiftDays = shiftTo === null ? 0 : await findShift(rowsOf(options), mapping, shiftTo, world.now)
  const decoding: Decoding = { replaced: 0 }
  const batches = (skip: number) => {
    const reading = { mapping, shiftDays, now: world.now }
    return batchesOf(rowsOf(options, decoding), { reading, keyOf: createKeys(mapping), size, skip, limit })
  }
  if (options.isDryRun) {
    world.say(await dryRun(batches(0)))
    return exitCodes.done
  }
  const others = [canonical(mapping), String(shiftDays), options.encoding, options.baseUrl]
  const paths = pathsOf(options, await fingerprint(options.path, others))
  const before = options.restart ? null : loadCheckpoint(paths.checkpoint)
  const start = before ?? emptyCheckpoint(basename(options.path))
  if (start.rows >= total) {
    world.say(
      `All ${start.rows} rows were imported before. --restart sends them again; none is recorded twice.`,
    )
    return exitCodes.done
  }
  if (start.rows > 0) world.say(`Going on after row ${start.rows} of ${total}.`)
  return deliver({ options, world, paths, start, total, decoding }, batches(start.rows))
}

interface Delivery {
  options: ImportOptions
  world: World
  paths: ReturnType<typeof pathsOf>
  start: Checkpoint
  total: number
  decoding: Decoding
}

async function deliver(delivery: Delivery, batches: ReturnType<typeof batchesOf>): Promise<number> {
  const { options, world, paths, start, total, decoding } = delivery
  const rejects = openRejects(paths.rejects, start.rejectedBytes)
  const began = world.clock()
  const progress = world.showProgress(total, start.rows)
  let checkpoint = start
  const onCommitted: Parameters<typeof sendAll>[3] = ({ rows, recorded, duplicates, rejected }) => {
    checkpoint = {
      ...checkpoint,
      rows,
      recorded: checkpoint.recorded + recorded,
      duplicates: checkpoint.duplicates + duplicates,
      refused: checkpoint.refused + rejected.length,
      rejectedBytes: rejects.add(rejected),
    }
    saveCheckpoint(paths.checkpoint, checkpoint)
    progress.update(rows)
  }
  try {
    await sendAll(batches, world.send, options.atOnce, onCommitted, world.isStopping)
  } finally {
    progress.stop()
    const isInterrupted = checkpoint.rows < total
    const ending = { rows: checkpoint.rows - start.rows, ms: world.clock() - began, isInterrupted }
    const { replaced } = decoding
    world.say(
      summary({ checkpoint, ...ending, replaced, encoding: options.encoding, rejectsPath: rejects.path }),
    )
  }
  if (checkpoint.rows < total) return exitCodes.interrupted
  return checkpoint.refused > 0 ? exitCodes.partly : exitCodes.done
}
