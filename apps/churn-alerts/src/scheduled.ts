import { databaseFor, directoryFor, noCost, type Cost } from '@vigia/db/database'
import { claimSlot, finishSlot, forgetRuns } from '@vigia/db/jobs'
import { listOrganizationIds } from '@vigia/db/organizations'
import { verifyRollups } from '@vigia/db/verify'
import { nightAt } from '@vigia/domain/learning'
import { log, logFailure } from '@vigia/http/app'

import { continueAllBacktests } from './backtests/run.ts'
import { courierFor } from './courier.ts'
import type { Bindings } from './env.ts'
import { sweep } from './follow-up/sweep.ts'
import { learnRisks } from './learning/learn.ts'
import { forgetAllUnheard } from './retention/forget.ts'
import { raiseAllMetricAlerts } from './rules/metric-alerts.ts'
import { learnAll } from './texts/learn.ts'
import { reanalyseSome } from './texts/reanalyse.ts'
import { watchAll } from './watch/watch.ts'

export const NIGHTLY = `${nightAt.minute} ${nightAt.hour} * * *`
export const HOURLY = '7 * * * *'
/** A sweep asked for by hand in local development: it runs even if the same moment was swept before. */
export const REPLAY = 'replay'

const WEEK_MS = 7 * 86_400_000

async function verifyAll(env: Bindings): Promise<Record<string, number>> {
  const stats = { signals: 0, differences: 0 }
  for (const id of await listOrganizationIds(directoryFor(env))) {
    const { signals, differences } = await verifyRollups(databaseFor(env, id))
    stats.signals += signals
    stats.differences += differences.length
    if (differences.length > 0) log('error', { job: 'verify', organizationId: id, differences })
  }
  return stats
}

type Job = 'verify' | 'watch' | 'sweep'

const jobOf = (cron: string): Job => (cron === NIGHTLY ? 'verify' : cron === HOURLY ? 'watch' : 'sweep')

type Stats = Record<string, number>

/** One after the other: the trouble of one must not keep the others from their turn. */
async function inTurn(steps: readonly (() => Promise<Stats>)[]): Promise<Stats> {
  const stats: Stats = {}
  for (const step of steps) {
    try {
      Object.assign(stats, await step())
    } catch (err) {
      stats['failed'] = (stats['failed'] ?? 0) + 1
      logFailure(err, { job: 'scheduled' })
    }
  }
  return stats
}

const run: Record<Job, (env: Bindings, now: Date, cost: Cost) => Promise<Stats>> = {
  verify: (env, now) =>
    inTurn([
      () => verifyAll(env),
      () => learnAll(env, now),
      () => learnRisks(env, now),
      () => forgetAllUnheard(env, now),
    ]),
  watch: (env, now) =>
    inTurn([() => watchAll(env, now), async () => ({ metricAlerts: await raiseAllMetricAlerts(env, now) })]),
  sweep: (env, now, cost) =>
    inTurn([
      () => sweep(env, now, courierFor(env), cost),
      () => reanalyseSome(env, now),
      async () => ({ backtests: await continueAllBacktests(env, now) }),
    ]),
}

/** One run of a cron: the slot is taken once, so that a doubled run finds it gone; `now` is the scheduled time. */
export async function runScheduled(env: Bindings, cron: string, now: Date): Promise<void> {
  const cost = noCost()
  const directory = directoryFor(env, cost)
  const job = jobOf(cron)
  if (cron !== REPLAY && !(await claimSlot(directory, job, now, now))) return
  const stats = await run[job](env, now, cost)
  if (job === 'verify') await forgetRuns(directory, new Date(now.getTime() - WEEK_MS))
  if (cron !== REPLAY) await finishSlot(directory, job, now, new Date(), stats)
  log('info', { job, at: now.toISOString(), ...stats, ...cost })
}
