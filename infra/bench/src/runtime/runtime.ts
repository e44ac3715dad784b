import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { convertV4MiniflareOptions, Miniflare, type V4WorkerOptions } from 'miniflare'
import { unstable_getMiniflareWorkerOptions as optionsOf } from 'wrangler'

import { root } from '../root.ts'
import { bundleOf } from './bundle.ts'
import type { Database } from './database.ts'
import { createOrganization, migrate } from './organization.ts'

const APPS = ['collector', 'metrics-api', 'churn-alerts'] as const
const FLOOR = 'bench-floor'
/** A socket of its own for each worker: no proxy stands between the load and what is measured. */
const OWN_SOCKET = { unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }] }

const moduleOf = (contents: string) => [{ type: 'ESModule' as const, path: 'worker.mjs', contents }]

async function floorWorker(): Promise<V4WorkerOptions> {
  const { code } = await bundleOf(join(root, 'infra/bench/src/workers/bench-worker.ts'), false)
  return {
    name: FLOOR,
    modules: moduleOf(code),
    compatibilityDate: '2026-10-01',
    d1Databases: { DB: { id: 'vigia' } },
    ...OWN_SOCKET,
  }
}

/** A worker by its own configuration, so that what runs here is what would be deployed. */
async function appWorker(app: (typeof APPS)[number]): Promise<V4WorkerOptions> {
  const { workerOptions, main } = optionsOf(join(root, 'apps', app, 'wrangler.jsonc'))
  if (main === undefined || !existsSync(main)) throw new Error(`apps/${app} has no entry`)
  const { code } = await bundleOf(main, false)
  const { modulesRules: _, rootPath: __, ...options } = workerOptions as unknown as Record<string, unknown>
  const own = { ...options, name: `vigia-${app}`, bindings: { VIGIA_LOCAL: '1' }, ...OWN_SOCKET }
  return { ...own, modules: moduleOf(code) }
}

export interface Runtime {
  hello: URL
  collector: URL
  metrics: URL
  alerts: URL
  db: Database
  /** Runs the sweep as of `at`, and answers what it says it did. */
  sweep: (at: Date) => Promise<Record<string, number>>
  stop: () => Promise<void>
}

/** All workers and one database on disk, in one process of the real runtime, empty but for the organization. */
export async function startRuntime(): Promise<Runtime> {
  const folder = mkdtempSync(join(tmpdir(), 'vigia-bench-'))
  const logs: string[] = []
  const options = convertV4MiniflareOptions({
    workers: await Promise.all([floorWorker(), ...APPS.map(appWorker)]),
    resourcePersistencePath: folder,
    telemetry: { enabled: false },
    handleStructuredLogs: ({ message }) => logs.push(message),
  })
  const runtime = new Miniflare(options)
  const clear = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', clear)
  const stop = async () => {
    await runtime.dispose()
    clear()
    process.off('exit', clear)
  }
  try {
    await runtime.ready
    const db = await runtime.getD1Database('DB', 'vigia-collector')
    await migrate(db)
    await createOrganization(db)
    const [hello, collector, metrics, alerts] = await Promise.all([
      runtime.unsafeGetDirectURL(FLOOR),
      runtime.unsafeGetDirectURL('vigia-collector'),
      runtime.unsafeGetDirectURL('vigia-metrics-api'),
      runtime.unsafeGetDirectURL('vigia-churn-alerts'),
    ])
    const sweep = async (at: Date) => {
      const worker = await runtime.getWorker('vigia-churn-alerts')
      const { outcome } = await worker.scheduled({ cron: 'replay', scheduledTime: at })
      if (outcome !== 'ok') throw new Error(`The sweep ended with "${outcome}"`)
      return statsOf(logs, at)
    }
    return { hello, collector, metrics, alerts, db, sweep, stop }
  } catch (err) {
    await stop()
    throw err
  }
}

const LOG_WITHIN_MS = 5_000

/** What the sweep of `at` wrote into its log: the line may come after the run. */
async function statsOf(logs: readonly string[], at: Date): Promise<Record<string, number>> {
  const mark = `"at":"${at.toISOString()}"`
  for (const until = Date.now() + LOG_WITHIN_MS; Date.now() < until;) {
    const line = logs.findLast((one) => one.includes('"job":"sweep"') && one.includes(mark))
    if (line !== undefined) return JSON.parse(line) as Record<string, number>
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('The sweep did not tell what it did')
}
