import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser'

import { derive, type Place, type WranglerConfig } from './derive.ts'
import { deployOrder } from './order.ts'

export interface Worker {
  name: string
  needs: string[]
  folder: string
  config: WranglerConfig
}

function readConfig(path: string): WranglerConfig {
  const errors: ParseError[] = []
  const config = parse(readFileSync(path, 'utf8'), errors, {
    allowTrailingComma: true,
  }) as Partial<WranglerConfig>
  const [error] = errors
  if (error) throw new Error(`${path} is no JSON: ${printParseErrorCode(error.error)} at ${error.offset}`)
  const { name, main } = config
  if (!name || !main) throw new Error(`${path} has to give the worker's name and main`)
  if (!existsSync(join(dirname(path), main))) throw new Error(`${path} names ${main}, which is not there`)
  return { ...config, name, main }
}

/** Every app that has a wrangler.jsonc, whoever is needed first. @throws Error that says what to mend. */
export function readWorkers(root: string): Worker[] {
  const paths = globSync('apps/*/wrangler.jsonc', { cwd: root }).map((path) => join(root, path))
  if (paths.length === 0) throw new Error(`There is no apps/*/wrangler.jsonc in ${root}`)
  const workers = paths.map((path) => {
    const config = readConfig(path)
    const needs = (config.services ?? []).map(({ service }) => service).filter((name) => name !== config.name)
    return { name: config.name, needs, folder: dirname(path), config }
  })
  return deployOrder(workers)
}

/** Where the configuration lies that a worker is deployed by. */
export const configPath = (state: string, { folder }: Pick<Worker, 'folder'>): string =>
  join(state, basename(folder), 'wrangler.json')

/** Writes what each worker is deployed by, so that its own configuration names no account and no database. */
export function writeConfigs(state: string, workers: readonly Worker[], place: Place): void {
  for (const worker of workers) {
    const path = configPath(state, worker)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${JSON.stringify(derive(worker.config, worker.folder, place), null, 2)}\n`)
  }
}
