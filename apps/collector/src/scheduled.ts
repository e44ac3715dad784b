import { directoryFor, noCost, type Cost } from '@vigia/db/database'
import { claimSlot, finishSlot } from '@vigia/db/jobs'
import { log, logFailure } from '@vigia/http/app'

import type { Bindings } from './env.ts'
import { undoImports } from './imports/undo.ts'
import { pendingMerges } from './intake/pending-merges.ts'
import { dueInvitations } from './invitations/task.ts'

/** A sweep asked for by hand in local development: it runs even if the same moment was swept before. */
const REPLAY = 'replay'

/** What the collecting side does by the minute, in all organizations; answers what it did, in numbers. */
export interface Task {
  name: string
  run: (env: Bindings, now: Date, cost: Cost) => Promise<Record<string, number>>
}

const tasks: readonly Task[] = [pendingMerges, dueInvitations, undoImports]

/** One run of the cron: the slot is taken once, so that a doubled run finds it gone; `now` is the scheduled time. */
export async function runScheduled(env: Bindings, cron: string, now: Date): Promise<void> {
  const cost = noCost()
  const directory = directoryFor(env, cost)
  if (cron !== REPLAY && !(await claimSlot(directory, 'collect', now, now))) return
  const stats: Record<string, number> = {}
  for (const { name, run } of tasks) {
    try {
      Object.assign(stats, await run(env, now, cost))
    } catch (err) {
      // One task's trouble must not keep the others waiting; its own work is still there next minute.
      logFailure(err, { job: 'collect', task: name })
    }
  }
  if (cron !== REPLAY) await finishSlot(directory, 'collect', now, new Date(), stats)
  log('info', { job: 'collect', at: now.toISOString(), ...stats, ...cost })
}
