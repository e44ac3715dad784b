import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { parse } from 'jsonc-parser'

import { database, derive, gatewayConfig, type WranglerConfig } from './derive.ts'
import type { Settings } from './settings.ts'

export const APPS = ['collector', 'metrics-api', 'churn-alerts', 'console'] as const

export interface Configs {
  gateway: string
  workers: string[]
  /** A configuration that knows where the migrations are. */
  migrations: string
  absent: string[]
}

const write = (folder: string, config: unknown): string => {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'wrangler.json')
  writeFileSync(path, `${JSON.stringify(config, null, 2)}\n`)
  return path
}

/** Writes what each worker runs by into the state folder, so that its own configuration stays production's. */
export function writeConfigs({ root, state }: Settings): Configs {
  const folder = join(state, 'wrangler')
  rmSync(folder, { recursive: true, force: true })
  const sources = APPS.map((app) => ({ app, path: join(root, 'apps', app, 'wrangler.jsonc') }))
  const there = sources.filter(({ path }) => existsSync(path))
  const own = there.map(({ app, path }) => ({
    app,
    from: dirname(path),
    config: parse(readFileSync(path, 'utf8'), [], { allowTrailingComma: true }) as WranglerConfig,
  }))
  const present = own.map(({ config }) => config.name)
  const workers = own.map(({ app, from, config }) => {
    const path = write(join(folder, app), derive(config, from, present))
    const secrets = join(from, '.dev.vars')
    if (existsSync(secrets)) copyFileSync(secrets, join(folder, app, '.dev.vars'))
    return path
  })
  const main = join(root, 'infra/dev/src/gateway.ts')
  const migrationsDir = join(root, 'packages/db/migrations')
  const gateway = gatewayConfig(main, present)
  return {
    gateway: write(join(folder, 'gateway'), gateway),
    workers,
    migrations: write(join(folder, 'migrations'), {
      ...gateway,
      services: [],
      d1_databases: [{ binding: 'DB', ...database, migrations_dir: migrationsDir }],
    }),
    absent: sources.filter(({ path }) => !existsSync(path)).map(({ app }) => app),
  }
}
