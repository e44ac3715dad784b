import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

import type { Unstable_RawConfig as RawConfig } from 'wrangler'

import { root } from '../root.ts'

const vars = { VIGIA_LOCAL: '1' }

const configPathOf = (app: string) => join(root, 'apps', app, 'wrangler.jsonc')

/** A worker by its own configuration. */
export const workerOf = (app: string) => ({ configPath: configPathOf(app), vars })

/** What a `wrangler.jsonc` says; its comments have lines of their own. */
function readConfig(path: string): RawConfig {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('//'))
  return JSON.parse(lines.join('\n').replaceAll(/,(\s*[}\]])/g, '$1')) as RawConfig
}

/** The same worker without its service bindings: nobody is nudged, and the cron alone finds what happened. */
export function unboundWorkerOf(app: string) {
  const path = configPathOf(app)
  const { $schema: _, services: __, assets, main = '', ...config } = readConfig(path)
  const at = (file: string) => resolve(dirname(path), file)
  const databases = config.d1_databases?.map((database) => ({
    ...database,
    migrations_dir: at(database.migrations_dir ?? ''),
  }))
  return {
    config: {
      ...config,
      vars,
      main: at(main),
      ...(databases ? { d1_databases: databases } : {}),
      ...(assets ? { assets: { ...assets, directory: at(assets.directory ?? '') } } : {}),
    },
  }
}
