import { resolve } from 'node:path'

export interface WranglerConfig {
  [name: string]: unknown
  name: string
  main: string
  compatibility_date: string
  d1_databases?: Record<string, unknown>[]
  services?: { service: string }[]
  assets?: { directory?: string }
  vars?: Record<string, unknown>
}

/** The database of every worker, whatever its identity in production. */
export const database = { database_name: 'vigia', database_id: 'vigia' } as const

/** What would reach for an account, or says where production is. */
const FOREIGN = ['$schema', 'ai', 'account_id', 'env', 'route', 'routes', 'workers_dev', 'vectorize']

const isLocal = ([name]: [string, unknown]): boolean => !FOREIGN.includes(name)

const withoutRemote = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutRemote)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([name]) => name !== 'remote' && name !== 'preview_database_id')
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutRemote(inner)]))
}

/**
 * A worker's own configuration as a local run needs it: it may lie in any folder, shares one database with the others,
 * knows that it is local, and is bound only to workers that are there.
 */
export function derive(own: WranglerConfig, folder: string, present: readonly string[]): WranglerConfig {
  const config = withoutRemote(Object.fromEntries(Object.entries(own).filter(isLocal))) as WranglerConfig
  const { d1_databases: databases, services, assets } = config
  const migrationsOf = ({ migrations_dir: dir }: Record<string, unknown>) =>
    typeof dir === 'string' ? { migrations_dir: resolve(folder, dir) } : {}
  return {
    ...config,
    main: resolve(folder, config.main),
    vars: { ...config.vars, VIGIA_LOCAL: '1' },
    ...(databases && {
      d1_databases: databases.map((one) => ({ ...one, ...database, ...migrationsOf(one) })),
    }),
    ...(services && { services: services.filter(({ service }) => present.includes(service)) }),
    ...(assets?.directory && { assets: { ...assets, directory: resolve(folder, assets.directory) } }),
  }
}

const BINDINGS = {
  'vigia-collector': 'COLLECTOR',
  'vigia-metrics-api': 'METRICS',
  'vigia-churn-alerts': 'ALERTS',
  'vigia-accounts': 'ACCOUNTS',
  'vigia-live': 'LIVE',
  'vigia-console': 'CONSOLE',
} as const

/** The gateway's configuration exists in local runs alone, so that nobody can deploy it. */
export const gatewayConfig = (main: string, present: readonly string[], run: string): WranglerConfig => ({
  name: 'vigia-dev-gateway',
  main,
  compatibility_date: '2026-10-01',
  compatibility_flags: ['service_binding_extra_handlers'],
  vars: { VIGIA_LOCAL: '1', VIGIA_RUN: run },
  d1_databases: [{ binding: 'DB', ...database }],
  services: Object.entries(BINDINGS)
    .filter(([service]) => present.includes(service))
    .map(([service, binding]) => ({ binding, service })),
})
