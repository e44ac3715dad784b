import { sql } from 'drizzle-orm'

import { rowsOf, type Directory } from '../database/index.ts'

const ms = (at: Date) => sql`CAST(${at.getTime()} AS INTEGER)`

/** Takes the slot `at` of a job: true for the one that gets it, false for every later one. */
export async function claimSlot(directory: Directory, job: string, at: Date, now: Date): Promise<boolean> {
  const claimed = await rowsOf(
    directory,
    sql`INSERT INTO job_runs (job, slot, started_at) VALUES (${job}, ${ms(at)}, ${ms(now)})
      ON CONFLICT DO NOTHING RETURNING slot`,
  )
  return claimed.length > 0
}

export async function finishSlot(
  directory: Directory,
  job: string,
  at: Date,
  now: Date,
  stats: Record<string, number>,
): Promise<void> {
  await rowsOf(
    directory,
    sql`UPDATE job_runs SET finished_at = ${ms(now)}, stats = ${JSON.stringify(stats)}
      WHERE job = ${job} AND slot = ${ms(at)}`,
  )
}

/** Forgets the runs of slots before `before`. */
export async function forgetRuns(directory: Directory, before: Date): Promise<void> {
  await rowsOf(directory, sql`DELETE FROM job_runs WHERE slot < ${ms(before)}`)
}
