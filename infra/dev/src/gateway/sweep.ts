import { AppError } from '@vigia/domain/errors'

import type { Bindings } from './env.ts'

const EVERY_MINUTE = '* * * * *'

/** An ISO time. @throws AppError `invalid`. */
export function timeOf(told: string): Date {
  const at = new Date(told)
  if (/^\d{4}-\d{2}-\d{2}T/.test(told) && !Number.isNaN(at.getTime())) return at
  throw new AppError('invalid', `at: "${told}" is not an ISO time`, {
    issues: [{ path: 'at', message: 'Give an ISO time, such as 2026-03-01T12:00:00Z' }],
  })
}

/** Runs the alerting worker's sweep as of `at`, and answers how the run ended. */
export async function sweep(alerts: NonNullable<Bindings['ALERTS']>, at: Date): Promise<string> {
  const { outcome } = await alerts.scheduled({ cron: EVERY_MINUTE, scheduledTime: at })
  return outcome
}
