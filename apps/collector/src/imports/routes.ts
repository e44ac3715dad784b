import { importPreviewSchema, importRoutes, newImportSchema, type Import } from '@vigia/contracts/imports'
import { databaseFor } from '@vigia/db/database'
import {
  findImport,
  insertImport,
  listImports,
  listRejects,
  moveImport,
  type ImportRow,
  type ImportStatus,
} from '@vigia/db/imports'
import { AppError } from '@vigia/domain/errors'
import { parseMapping } from '@vigia/domain/imports'
import type { LiveTopic } from '@vigia/domain/live'
import { randomId } from '@vigia/http/ids'
import { decodeCursor, encodeCursor, parse, readJson } from '@vigia/http/input'
import { tell } from '@vigia/http/live'
import { Hono, type Context } from 'hono'

import type { AppEnv } from '../env.ts'
import { guardScope } from '../guard.ts'
import { csvRows, ndjsonRows, signalOf } from './read.ts'
import { piecesOf } from './records.ts'
import { undoSome } from './undo.ts'
import { checkMapping, mappingOf, writePiece } from './write.ts'

const MAX_BYTES = 524_288
const PREVIEWED = 20
const guarded = guardScope('imports:manage')

const storeOf = (c: Context<AppEnv>) => databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))

const importOf = (row: ImportRow): Import => ({
  id: row.id,
  name: row.name,
  format: row.format,
  preset: row.preset,
  mapping: row.mapping,
  status: row.status,
  totalBytes: row.totalBytes,
  bytes: row.bytes,
  rows: row.rows,
  recorded: row.recorded,
  duplicates: row.duplicates,
  refused: row.refused,
  undone: row.undone,
  createdAt: new Date(row.createdAt).toISOString(),
  updatedAt: new Date(row.updatedAt).toISOString(),
})

const tellOf = (c: Context<AppEnv>, id: string, ...more: LiveTopic[]): void =>
  tell(c, c.get('principal').organizationId, ['imports', ...more], more.length > 0 ? [] : [id])

async function importAt(c: Context<AppEnv>): Promise<ImportRow> {
  const id = c.req.param('id') ?? ''
  const found = await findImport(storeOf(c), id)
  if (!found) throw new AppError('not_found', `There is no import ${id}`)
  return found
}

/** Whole numbers in a column; what else stands there says nothing about its scale. */
const numbersOf = (rows: readonly { row: Readonly<Record<string, string>> }[]) => (column: string) =>
  rows
    .map(({ row }) => (row[column] ?? '').trim())
    .filter((cell) => /^\d+$/.test(cell))
    .map(Number)

async function preview(c: Context<AppEnv>) {
  const {
    format,
    sample,
    mapping = [],
    preset = null,
  } = parse(importPreviewSchema, await readJson(c.req.raw, MAX_BYTES))
  const bytes = new TextEncoder().encode(sample.slice(0, sample.lastIndexOf('\n') + 1) || sample)
  const { header, rows } = format === 'csv' ? csvRows(bytes, null) : { header: [], rows: ndjsonRows(bytes) }
  const columns = format === 'csv' ? header.slice(1) : Object.keys(rows[0]?.row ?? {})
  const entries = mappingOf(mapping, preset, columns, numbersOf(rows))
  const read = parseMapping(entries)
  const shown = rows.slice(0, PREVIEWED).map((row, i) => {
    const signal = signalOf(row, read, c.get('now'))
    return typeof signal === 'string'
      ? { row: i + 1, signal: null, problem: signal }
      : { row: i + 1, signal, problem: null }
  })
  return c.json({ columns, mapping: entries, missing: [], rows: shown }, 200)
}

async function create(c: Context<AppEnv>) {
  const {
    mapping = [],
    preset = null,
    totalBytes = null,
    ...told
  } = parse(newImportSchema, await readJson(c.req.raw, MAX_BYTES))
  checkMapping(mapping)
  const id = randomId('import')
  await insertImport(storeOf(c), { id, ...told, mapping, preset, totalBytes }, c.get('now'))
  tellOf(c, id)
  const found = await findImport(storeOf(c), id)
  return c.json(found && importOf(found), 201)
}

/** Takes as much of a file as comes, whole records at a time; whatever was committed stays. */
async function receiveData(c: Context<AppEnv>) {
  let at = await importAt(c)
  const { offset, complete } = parse(importRoutes.putImportData.request.query, c.req.query())
  const isLast = complete === 'true'
  if (at.status !== 'ready' && at.status !== 'running')
    throw new AppError('conflict', `The import is ${at.status}`)
  if (offset !== at.bytes)
    throw new AppError('conflict', `The import stands at byte ${at.bytes}: send from there`, {
      issues: [{ path: 'offset', message: String(at.bytes) }],
    })
  const stream = c.req.raw.body as ReadableStream<Uint8Array> | null
  if (stream)
    for await (const piece of piecesOf(stream, at.format === 'csv', isLast)) {
      at = await writePiece(c, at, piece)
      tellOf(c, at.id)
    }
  if (isLast) await moveImport(storeOf(c), at.id, ['ready', 'running'], 'done', c.get('now'))
  tellOf(c, at.id)
  return c.json(importOf(await importAt(c)), 200)
}

const move = (from: readonly ImportStatus[], to: ImportStatus) => async (c: Context<AppEnv>) => {
  const { id, status } = await importAt(c)
  if (!(await moveImport(storeOf(c), id, from, to, c.get('now'))))
    throw new AppError('conflict', `The import is ${status}`)
  if (to === 'undoing') await undoSome(storeOf(c), id, c.get('now'))
  tellOf(c, id, ...(to === 'undoing' ? (['signals', 'customers'] as const) : []))
  return c.json(importOf(await importAt(c)), 200)
}

async function list(c: Context<AppEnv>) {
  const { limit, cursor } = parse(importRoutes.listImports.request.query, c.req.query())
  const [after] = decodeCursor(cursor, ['string']) ?? ['']
  const found = await listImports(storeOf(c), after, limit + 1)
  const last = found.length > limit ? found[limit - 1] : undefined
  return c.json(
    { items: found.slice(0, limit).map(importOf), nextCursor: last ? encodeCursor([last.id]) : null },
    200,
  )
}

export const imports = new Hono<AppEnv>()
  .post('/v1/imports/preview', guarded, preview)
  .post('/v1/imports', guarded, create)
  .get('/v1/imports', guarded, list)
  .get('/v1/imports/:id', guarded, async (c) => c.json(importOf(await importAt(c)), 200))
  .get('/v1/imports/:id/rejects', guarded, async (c) =>
    c.json({ items: await listRejects(storeOf(c), (await importAt(c)).id) }, 200),
  )
  .put('/v1/imports/:id/data', guarded, receiveData)
  .post('/v1/imports/:id/pause', guarded, move(['ready', 'running'], 'paused'))
  .post('/v1/imports/:id/resume', guarded, move(['paused'], 'running'))
  .post('/v1/imports/:id/undo', guarded, move(['ready', 'running', 'paused', 'done'], 'undoing'))
