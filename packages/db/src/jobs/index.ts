import { and, eq, lt } from 'drizzle-orm'

import type { Directory } from '../database/index.ts'
import { jobRuns } from '../schema/index.ts'

/** Takes the slot `at` of a job: true for the one that gets it, false for every later one. */
export async function claimSlot({ db }: Directory, job: string, at: Date, now: Date): Promise<boolean> {
  const claimed = await db
    .insert(jobRuns)
    .values({ job, slot: at.getTime(), startedAt: now.getTime() })
    .onConflictDoNothing()
    .returning({ slot: jobRuns.slot })
  return claimed.length > 0
}

export async function finishSlot(
  { db }: Directory,
  job: string,
  at: Date,
  now: Date,
  stats: Record<string, number>,
): Promise<void> {
  await db
    .update(jobRuns)
    .set({ finishedAt: now.getTime(), stats })
    .where(and(eq(jobRuns.job, job), eq(jobRuns.slot, at.getTime())))
}

/** Forgets the runs of slots before `before`. */
export async function forgetRuns({ db }: Directory, before: Date): Promise<void> {
  await db.delete(jobRuns).where(lt(jobRuns.slot, before.getTime()))
}
