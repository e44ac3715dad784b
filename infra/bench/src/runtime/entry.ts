import { join } from 'node:path'

import { createTestHarness } from 'wrangler'

import { root } from '../root.ts'
import { createOrganization } from './organization.ts'
import type { Database } from './database.ts'

const HELLO_HOST = 'hello.test'

export interface Entry {
  url: URL
  /** The host by which the entry knows the hello-world worker; everything else is the collector's. */
  helloHost: string
  stop: () => Promise<void>
}

const configOf = (app: string) => ({ configPath: join(root, 'apps', app, 'wrangler.jsonc') })

/** The collector and a hello-world worker behind wrangler's own HTTP entry, as every local run has it. */
export async function startEntry(): Promise<Entry> {
  process.env['CLOUDFLARE_CF_FETCH_ENABLED'] = 'false'
  process.env['WRANGLER_SEND_METRICS'] = 'false'
  const hello = {
    name: 'bench-floor',
    main: join(root, 'infra/bench/src/workers/bench-worker.ts'),
    compatibility_date: '2026-10-01',
    d1_databases: [{ binding: 'DB', database_name: 'vigia', database_id: 'vigia' }],
    routes: [{ pattern: `${HELLO_HOST}/*`, zone_name: HELLO_HOST }],
  }
  const harness = createTestHarness({
    root,
    workers: [configOf('collector'), configOf('churn-alerts'), { config: hello }],
  })
  try {
    const { url } = await harness.listen()
    const collector = harness.getWorker<{ DB: Database }>('vigia-collector')
    await collector.applyD1Migrations('DB')
    const { DB } = await collector.getEnv()
    await createOrganization(DB)
    return { url, helloHost: HELLO_HOST, stop: () => harness.close() }
  } catch (err) {
    await harness.close()
    throw err
  }
}
