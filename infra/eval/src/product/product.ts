import type { D1Database } from '@cloudflare/workers-types'
import { scopes } from '@vigia/contracts'
import { createTestHarness } from 'wrangler'

import { root } from '../root.ts'
import { accountOf, type Account } from './account.ts'
import { insertAccount, type Founding } from './founding.ts'
import { unboundWorkerOf, workerOf } from './worker.ts'

/** The crons of the alerting worker, by what they are for; `replay` sweeps even where the same moment was swept before. */
const crons = { sweep: 'replay', night: '17 3 * * *' } as const

export type Job = keyof typeof crons

/** The product's own workers on the real runtime and one empty D1, whose clock is that of each request. */
export interface Product {
  /** A new organization with a key that may do everything. */
  found: (founding: Founding) => Promise<Account>
  /** Runs a cron as of `at`, for all organizations; answers what it says it did. */
  run: (job: Job, at: Date) => Promise<Record<string, number>>
  /** What all of it is stored in. */
  database: D1Database
  stop: () => Promise<void>
}

const LOG_WITHIN_MS = 5_000

/** What a run wrote into the log: the line may come after it. */
async function statsOf(lines: () => string[], at: Date): Promise<Record<string, number>> {
  const mark = `"at":"${at.toISOString()}"`
  for (const until = Date.now() + LOG_WITHIN_MS; Date.now() < until;) {
    const line = lines().findLast((one) => one.includes('"job":') && one.includes(mark))
    if (line !== undefined) return JSON.parse(line.slice(line.indexOf('{'))) as Record<string, number>
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error(
    `The run of ${at.toISOString()} did not tell what it did:\n${lines().slice(-20).join('\n')}`,
  )
}

/** Starts the collector and the alerting worker as they would be deployed, with whom they tell news to; without `nudges` the cron alone assesses. */
export async function startProduct({ nudges = true } = {}): Promise<Product> {
  process.env['CLOUDFLARE_CF_FETCH_ENABLED'] = 'false'
  process.env['WRANGLER_SEND_METRICS'] = 'false'
  const harness = createTestHarness({
    root,
    workers: [
      nudges ? workerOf('collector') : unboundWorkerOf('collector'),
      workerOf('churn-alerts'),
      workerOf('live'),
    ],
  })
  try {
    await harness.listen()
    const collector = harness.getWorker<{ DB: D1Database }>('vigia-collector')
    const alerts = harness.getWorker('vigia-churn-alerts')
    await collector.applyD1Migrations('DB')
    const { DB } = await collector.getEnv()
    return {
      async found(founding) {
        const key = await insertAccount(DB, founding, scopes)
        return accountOf({ collector, 'churn-alerts': alerts }, founding.id, key)
      },
      async run(job, at) {
        harness.clearLogs()
        const { outcome } = await alerts.scheduled({ cron: crons[job], scheduledTime: at })
        const lines = () => harness.getLogs().map(({ message }) => message)
        if (outcome !== 'ok')
          throw new Error(`The ${job} of ${at.toISOString()} ended with "${outcome}":\n${lines().join('\n')}`)
        return statsOf(lines, at)
      },
      database: DB,
      stop: () => harness.close(),
    }
  } catch (err) {
    await harness.close()
    throw err
  }
}
