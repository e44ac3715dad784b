import type { CaseActionName } from '../../api/case-action.ts'

/** The actions that ask something first; the others are one click. */
export const askedActions = ['contact', 'resolve', 'snooze', 'assign'] as const

export type AskedAction = (typeof askedActions)[number]

export const isAsked = (name: CaseActionName): name is AskedAction =>
  askedActions.some((asked) => asked === name)

export const snoozes = { later: null, tomorrow: 1, threeDays: 3, week: 7 } as const

export type Snooze = keyof typeof snoozes

const LATER_MS = 3 * 3_600_000

/** In three hours, or at nine in the morning so many days from now: when somebody is there to see it again. */
export const snoozedUntil = (snooze: Snooze, now: Date): string => {
  const days = snoozes[snooze]
  if (days === null) return new Date(now.getTime() + LATER_MS).toISOString()
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 9).toISOString()
}
