import type { DropReason, WaitingDelivery } from './waiting.ts'

const isAfter = (at: Date | null, since: Date): boolean => at !== null && at > since

/** Why a delivery is of no use any more; null while it is. What somebody did before it was written does not count. */
export function uselessBecause(waiting: WaitingDelivery): DropReason | null {
  const { case: about, createdAt, isSuperseded, kind } = waiting
  if (about === null) return null
  if (about.status === 'resolved') return 'resolved'
  if (isAfter(about.contactedAt, createdAt)) return 'contacted'
  // That nobody has been in touch in time stays true for who has merely acknowledged.
  if (kind === 'overdue') return null
  if (isAfter(about.acknowledgedAt, createdAt)) return 'acknowledged'
  return isSuperseded ? 'superseded' : null
}

/** Until when a person put the case off after the alert was written; null where nobody did. */
export function snoozedUntil({ case: about, createdAt }: WaitingDelivery, now: Date): Date | null {
  if (about === null || about.snoozedUntil === null || about.snoozedUntil <= now) return null
  return isAfter(about.lastActionAt, createdAt) ? about.snoozedUntil : null
}
