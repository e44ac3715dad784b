import { compareTiers } from '../risk/index.ts'
import type { Tier } from '../risk/index.ts'
import type { CaseStatus } from './case-state.ts'

export type AlertKind = 'opened' | 'escalated' | 'risen' | 'reminder'

/** The customer's latest case and its last alert; the three are null while none was sent. */
export interface AlertedCase {
  status: CaseStatus
  snoozedUntil: Date | null
  lastActionAt: Date | null
  alertedTier: Tier | null
  alertedProbability: number | null
  alertedAt: Date | null
}

export interface AlertInput {
  tier: Tier
  probability: number
  current: AlertedCase | null
  now: Date
}

const rise = 0.15
const patienceDays = 7
const dayMs = 86_400_000
/** 0.55 - 0.40 is a hair less than 0.15 in floats. */
const hair = 1e-9

function isUnattended({ lastActionAt, alertedAt }: AlertedCase, now: Date): boolean {
  const last = Math.max(lastActionAt?.getTime() ?? -Infinity, alertedAt?.getTime() ?? -Infinity)
  return Math.floor((now.getTime() - last) / dayMs) > patienceDays
}

function reasonToAlertAgain({ tier, probability, current, now }: AlertInput): AlertKind | null {
  if (!current || current.alertedTier === null || current.alertedProbability === null) return 'opened'
  if (compareTiers(tier, current.alertedTier) > 0) return 'escalated'
  if (current.snoozedUntil && current.snoozedUntil > now) return null
  if (probability - current.alertedProbability >= rise - hair) return 'risen'
  return isUnattended(current, now) ? 'reminder' : null
}

/**
 * Whether, and why, a manager hears of a customer now: at the tier `alert` or above for the first time, then on a
 * higher tier, on a probability at least 0.15 above the last alert's, or after more than 7 whole days in which nobody
 * acted. Only a higher tier breaks a snooze. The same reasons open a new case after a resolved one, so that what a
 * manager has just settled does not come back at the next look.
 */
export function decideAlert(input: AlertInput): AlertKind | null {
  if (compareTiers(input.tier, 'alert') < 0) return null
  const kind = reasonToAlertAgain(input)
  return kind && input.current?.status === 'resolved' ? 'opened' : kind
}
