import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

import { parseMapping, type Mapping } from '@vigia/domain/imports'
import { isPreset, presets } from '@vigia/domain/imports'

export interface ImportOptions {
  path: string
  /** Null where neither a preset nor an entry was given. */
  mapping: Mapping | null
  baseUrl: string
  key: string
  encoding: string
  isDryRun: boolean
  restart: boolean
  shiftTo: string | null
  limit: number
  batch: number
  atOnce: number
  /** Where checkpoints and rejected rows are kept. */
  state: string
}

/** The user has to change the command. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

type Environment = Readonly<Record<string, string | undefined>>

const root = fileURLToPath(new URL('../../../../', import.meta.url))

const settings = {
  preset: { type: 'string' },
  map: { type: 'string', multiple: true },
  url: { type: 'string', default: 'http://localhost:8787' },
  key: { type: 'string' },
  encoding: { type: 'string', default: 'utf-8' },
  'dry-run': { type: 'boolean', default: false },
  resume: { type: 'boolean', default: false },
  restart: { type: 'boolean', default: false },
  'shift-to': { type: 'string' },
  limit: { type: 'string' },
  batch: { type: 'string', default: '500' },
  parallel: { type: 'string', default: '2' },
} as const

function wholeNumber(name: string, told: string, most: number): number {
  const value = Number(told)
  if (Number.isInteger(value) && value >= 1 && value <= most) return value
  throw new UsageError(`--${name} ${told}: give a whole number from 1 to ${most}`)
}

function mappingOf(preset: string | undefined, entries: readonly string[]): Mapping | null {
  if (preset === undefined && entries.length === 0) return null
  if (preset !== undefined && !isPreset(preset))
    throw new UsageError(`--preset ${preset}: there are ${Object.keys(presets).join(', ')}`)
  try {
    return parseMapping([...(preset === undefined ? [] : presets[preset]), ...entries])
  } catch (err) {
    throw new UsageError(err instanceof Error ? err.message : String(err), { cause: err })
  }
}

function dayOf(told: string | undefined): string | null {
  if (told === undefined) return null
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(told) && !Number.isNaN(Date.parse(told))
  if (!isDay) throw new UsageError(`--shift-to ${told}: give a day such as 2026-03-01`)
  return told
}

function keyOf(told: string | undefined, url: string, env: Environment): string {
  const key = told ?? env['VIGIA_KEY']
  if (key !== undefined) return key
  if (/^https?:\/\/(localhost|127\.0\.0\.1)(:|\/|$)/.test(url)) return 'vg_sk_demo_local'
  throw new UsageError('Give the secret key: --key vg_sk_… or VIGIA_KEY')
}

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: settings, allowPositionals: true })
  } catch (err) {
    throw new UsageError(err instanceof Error ? err.message : String(err), { cause: err })
  }
}

/** What a command line asks for. @throws UsageError that says what to mend. */
export function parseOptions(args: readonly string[], env: Environment, folder: string): ImportOptions {
  const { values, positionals } = parsed(args)
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) throw new UsageError('Give one file to import')
  if (values.resume && values.restart) throw new UsageError('--resume and --restart exclude each other')
  if (!URL.canParse(values.url)) throw new UsageError(`--url ${values.url} is not an address`)
  return {
    path: resolve(folder, file),
    mapping: mappingOf(values.preset, values.map ?? []),
    baseUrl: values.url,
    key: keyOf(values.key, values.url, env),
    encoding: values.encoding,
    isDryRun: values['dry-run'],
    restart: values.restart,
    shiftTo: dayOf(values['shift-to']),
    limit: values.limit === undefined ? Infinity : wholeNumber('limit', values.limit, 1e9),
    batch: wholeNumber('batch', values.batch, 500),
    atOnce: wholeNumber('parallel', values.parallel, 3),
    state: resolve(root, env['VIGIA_STATE'] ?? '.vigia', 'imports'),
  }
}
