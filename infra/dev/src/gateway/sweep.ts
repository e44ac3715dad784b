import { AppError } from '@vigia/domain/errors'

import type { Bindings } from './env.ts'

const EVERY_MINUTE = '* * * * *'
const NIGHTLY = '17 3 * * *'
const HOURLY = '7 * * * *'
/** Asked for by hand: runs even where the same moment was swept before. */
export const REPLAY = 'replay'

/** An ISO time. @throws AppError `invalid`. */
export function timeOf(told: string): Date {
  const at = new Date(told)
  if (/^\d{4}-\d{2}-\d{2}T/.test(told) && !Number.isNaN(at.getTime())) return at
  throw new AppError('invalid', `at: "${told}" is not an ISO time`, {
    issues: [{ path: 'at', message: 'Give an ISO time, such as 2026-03-01T12:00:00Z' }],
  })
}

/** The crons of the alerting worker that are due in the minute of `at`. */
export const cronsDue = (at: Date): string[] => [
  EVERY_MINUTE,
  ...(at.getUTCMinutes() === 7 ? [HOURLY] : []),
  ...(at.getUTCHours() === 3 && at.getUTCMinutes() === 17 ? [NIGHTLY] : []),
]

/** What can be asked for by hand, by the cron that runs it. */
export const jobs: Readonly<Record<string, string>> = { sweep: REPLAY, watch: HOURLY, verify: NIGHTLY }

/** The start of the minute of `at`: the time that a cron of that minute is scheduled for. */
export const minuteOf = (at: number): Date => new Date(at - (at % 60_000))

/**
 * Runs what is due as of `at`: the collecting side each minute, then the alerting worker's crons. Answers `ok`, or how the
 * first that failed ended.
 */
export async function runAll(
  { COLLECTOR, ALERTS }: Pick<Bindings, 'COLLECTOR' | 'ALERTS'>,
  crons: readonly string[],
  at: Date,
): Promise<string> {
  const outcomes: string[] = []
  const run = async (worker: Bindings['ALERTS'], cron: string) => {
    if (worker) outcomes.push((await worker.scheduled({ cron, scheduledTime: at })).outcome)
  }
  for (const cron of crons) {
    if (cron === EVERY_MINUTE || cron === REPLAY) await run(COLLECTOR, cron)
    await run(ALERTS, cron)
  }
  return outcomes.find((outcome) => outcome !== 'ok') ?? 'ok'
}
