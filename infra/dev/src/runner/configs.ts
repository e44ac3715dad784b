import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { parse } from 'jsonc-parser'

import { database, derive, gatewayConfig, type WranglerConfig } from './derive.ts'
import type { AppName, Settings } from './settings.ts'

export interface App {
  name: AppName
  folder: string
  config: WranglerConfig
}

const isComplete = (folder: string, { main, assets }: WranglerConfig): boolean =>
  [main, assets?.directory ?? '.'].every((path) => existsSync(join(folder, path)))

/** The wanted apps that can run: one that lacks a file would keep all others from starting. */
export const findApps = ({ root, apps }: Settings): App[] =>
  apps.flatMap((name) => {
    const folder = join(root, 'apps', name)
    const path = join(folder, 'wrangler.jsonc')
    if (!existsSync(path)) return []
    const config = parse(readFileSync(path, 'utf8'), [], { allowTrailingComma: true }) as WranglerConfig
    return isComplete(folder, config) ? [{ name, folder, config }] : []
  })

/** The names of the wanted apps that are not there yet. */
export const findAbsent = (wanted: Settings, apps: readonly App[]): AppName[] =>
  wanted.apps.filter((name) => !apps.some((app) => app.name === name))

export interface Configs {
  gateway: string
  workers: string[]
  /** A configuration that knows where the migrations are. */
  migrations: string
}

const write = (folder: string, config: object): string => {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'wrangler.json')
  writeFileSync(path, `${JSON.stringify(config, null, 2)}\n`)
  return path
}

/** What signs the cookies of this state: made once, so that a restart signs nobody out. */
function secretIn(state: string): string {
  const path = join(state, 'auth-secret')
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600 })
  return readFileSync(path, 'utf8')
}

/** Writes what each worker runs by into the state folder, so that its own configuration stays production's. */
export function writeConfigs({ root, state, port }: Settings, apps: readonly App[], run: string): Configs {
  const folder = join(state, 'wrangler')
  rmSync(folder, { recursive: true, force: true })
  const present = apps.map(({ config }) => config.name)
  const own: Partial<Record<AppName, Record<string, string>>> = {
    // The links in alerts lead back to this run.
    'churn-alerts': { CONSOLE_URL: `http://localhost:${port}` },
    accounts: { AUTH_SECRET: secretIn(state) },
  }
  const workers = apps.map((app) => {
    const local = derive(app.config, app.folder, present)
    const vars = { ...local.vars, ...own[app.name] }
    const path = write(join(folder, app.name), { ...local, vars })
    const secrets = join(app.folder, '.dev.vars')
    if (existsSync(secrets)) copyFileSync(secrets, join(folder, app.name, '.dev.vars'))
    return path
  })
  const gateway = gatewayConfig(join(root, 'infra/dev/src/gateway.ts'), present, run)
  const d1 = { binding: 'DB', ...database, migrations_dir: join(root, 'packages/db/migrations') }
  return {
    gateway: write(join(folder, 'gateway'), gateway),
    workers,
    migrations: write(join(folder, 'migrations'), { ...gateway, services: [], d1_databases: [d1] }),
  }
}
