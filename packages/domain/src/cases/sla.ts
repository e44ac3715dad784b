import { businessClock, type BusinessHours } from '../business-hours/index.ts'
import { isOverdue, type Waiting } from './deadline.ts'

/** How a case stands against its deadline. */
export interface Sla {
  /** `soon` in the last quarter of the time there was, `overdue` past it; `paused` while it is snoozed. */
  state: 'waiting' | 'soon' | 'overdue' | 'paused'
  /** Minutes of business until the deadline; below zero, since it. */
  minutesLeft: number
}

const SOON = 0.25

interface Clocked {
  hours: BusinessHours
  timeZone: string
  now: Date
}

/** Tells how cases stand by an organization's hours; one clock for a page of them. */
export function slaClock({ hours, timeZone, now }: Clocked) {
  const clock = businessClock(hours, timeZone)
  return (waiting: Omit<Waiting, 'escalatedAt'> & { tier: string }): Sla | null => {
    const { status, dueAt, snoozedUntil, tier } = waiting
    if (dueAt === null || status === 'contacted' || status === 'resolved') return null
    const minutesLeft = Math.round(dueAt > now ? clock.between(now, dueAt) : 0 - clock.between(dueAt, now))
    if (snoozedUntil !== null && snoozedUntil > now) return { state: 'paused', minutesLeft }
    if (isOverdue(waiting, now)) return { state: 'overdue', minutesLeft }
    const given = hours.respondWithin[tier === 'critical' ? 'critical' : 'alert']
    return { state: minutesLeft <= given * SOON ? 'soon' : 'waiting', minutesLeft }
  }
}
