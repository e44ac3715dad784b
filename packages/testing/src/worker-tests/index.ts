import { fileURLToPath } from 'node:url'

import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineProject, type ViteUserConfig } from 'vitest/config'

export interface WorkerTestOptions {
  name: string
  /** The worker's own configuration; a package without a worker leaves it out. */
  configPath?: string
  vars?: Record<string, string>
  /** Workers that this one is bound to, in their place: each a module's source. */
  neighbours?: { name: string; script: string }[]
}

/** The feed in its place: `env.LIVE.told()` answers what it was told. */
export const feed = {
  name: 'vigia-live',
  script: `
  import { WorkerEntrypoint } from 'cloudflare:workers'
  const told = []
  export class Publisher extends WorkerEntrypoint {
    publish(organizationId, news) { told.push({ organizationId, ...news }) }
    told() { return told }
  }
  export default { fetch: () => new Response(null, { status: 404 }) }
`,
}

/** Tests that run inside workerd, with a real D1 and all migrations applied to it. */
export async function workerTests({
  name,
  configPath,
  vars = {},
  neighbours = [],
}: WorkerTestOptions): Promise<ViteUserConfig> {
  const migrations = await readD1Migrations(fileURLToPath(import.meta.resolve('../../../db/migrations')))
  return defineProject({
    plugins: [
      cloudflareTest({
        ...(configPath ? { wrangler: { configPath } } : {}),
        miniflare: {
          compatibilityDate: '2026-10-01',
          d1Databases: { DB: 'vigia' },
          bindings: { MIGRATIONS: migrations, ...vars },
          workers: neighbours.map((worker) => ({
            ...worker,
            modules: true,
            compatibilityDate: '2026-10-01',
          })),
        },
      }),
    ],
    test: {
      name,
      // Properties run hundreds of cases: on a busy machine they take their time.
      testTimeout: 30_000,
      include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
      setupFiles: [fileURLToPath(import.meta.resolve('../migrations/setup.ts'))],
    },
  })
}
