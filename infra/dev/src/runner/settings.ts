import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const appNames = ['collector', 'metrics-api', 'churn-alerts', 'accounts', 'live', 'console'] as const

export type AppName = (typeof appNames)[number]

export interface Settings {
  root: string
  apps: readonly AppName[]
  port: number
  /** Everything a run leaves behind: the database, derived configurations, logs. */
  state: string
  seed: 'demo' | 'none'
  verbose: boolean
}

const root = fileURLToPath(new URL('../../../../', import.meta.url)).replace(/\/$/, '')

const portOf = (told: string | undefined): number => {
  const port = Number(told ?? 8787)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Error(`PORT is "${told}", which is no port`)
}

const seedOf = (told: string | undefined): Settings['seed'] => {
  if (told === undefined || told === 'demo') return 'demo'
  if (told === 'none') return 'none'
  throw new Error(`VIGIA_SEED is "${told}"; it may be demo or none`)
}

const appsOf = (told: string | undefined): readonly AppName[] => {
  if (told === undefined) return appNames
  const wanted = told.split(',').map((name) => name.trim())
  const unknown = wanted.find((name) => !appNames.some((app) => app === name))
  if (unknown !== undefined)
    throw new Error(`VIGIA_APPS names "${unknown}"; there are ${appNames.join(', ')}`)
  return appNames.filter((app) => wanted.includes(app))
}

/** What the environment and the command line ask for. @throws Error that says what to mend. */
export const settingsOf = (env: Record<string, string | undefined>, args: readonly string[]): Settings => ({
  root,
  apps: appsOf(env['VIGIA_APPS']),
  port: portOf(env['PORT']),
  state: resolve(root, env['VIGIA_STATE'] ?? '.vigia'),
  seed: seedOf(env['VIGIA_SEED']),
  verbose: args.includes('--verbose') || env['VIGIA_VERBOSE'] === '1',
})
