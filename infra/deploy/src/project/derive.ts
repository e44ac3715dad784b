import { resolve } from 'node:path'

export interface WranglerConfig {
  [name: string]: unknown
  name: string
  main: string
  d1_databases?: Record<string, unknown>[]
  services?: { service: string }[]
  assets?: { directory?: string }
  routes?: unknown
  vars?: Record<string, unknown>
}

/** What the committed configurations cannot know: whose account this is, and what is in it. */
export interface Place {
  account: string | null
  databaseId: string
  domain: string | null
  consoleUrl: string | null
}

export const CONSOLE = 'vigia-console'

/** Whose alerts link to the console. */
export const ALERTS = 'vigia-churn-alerts'

/** Who signs people in. */
export const ACCOUNTS = 'vigia-accounts'

/** Those with an address of their own; the others are reached through the console alone. */
const PUBLIC: readonly string[] = [CONSOLE, 'vigia-collector']

/** A worker's own configuration with what this account adds to it; it may lie in any folder. */
export function derive(own: WranglerConfig, folder: string, place: Place): WranglerConfig {
  const { $schema: _, ...config } = own
  const { d1_databases: databases, assets, name } = config
  const migrationsOf = ({ migrations_dir: dir }: Record<string, unknown>) =>
    typeof dir === 'string' ? { migrations_dir: resolve(folder, dir) } : {}
  return {
    workers_dev: PUBLIC.includes(name),
    preview_urls: false,
    ...config,
    main: resolve(folder, config.main),
    ...(place.account && { account_id: place.account }),
    ...(databases && {
      d1_databases: databases.map((one) => ({ ...one, database_id: place.databaseId, ...migrationsOf(one) })),
    }),
    ...(assets?.directory && { assets: { ...assets, directory: resolve(folder, assets.directory) } }),
    ...(name === CONSOLE && place.domain && { routes: [{ pattern: place.domain, custom_domain: true }] }),
    ...(name === ALERTS && place.consoleUrl && { vars: { ...config.vars, CONSOLE_URL: place.consoleUrl } }),
  }
}
