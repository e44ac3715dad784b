import type { FieldIssue } from '../errors/index.ts'
import { isDay } from '../periods/index.ts'
import { minutesOf } from './clock-time.ts'

/** Open from `from` to `to` (`HH:MM`, to `24:00`) on a day of the week, 1 to 7, Monday first. */
export interface OpenHours {
  day: number
  from: string
  to: string
}

/** When an organization is at work, and within how many minutes of work it answers: the settings document `business-hours`. */
export interface BusinessHours {
  week: OpenHours[]
  /** Local days, `YYYY-MM-DD`, on which it is closed. */
  holidays: string[]
  /** Minutes of business. */
  respondWithin: { alert: number; critical: number }
}

export const defaultBusinessHours: BusinessHours = {
  week: [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '18:00' })),
  holidays: [],
  respondWithin: { alert: 960, critical: 240 },
}

/** A response that takes more than so many whole weeks of work would never be looked for. */
const longestWeeks = 4

/** The document as it was saved, over the defaults; whatever is missing keeps them. */
export const businessHoursFrom = (document: unknown): BusinessHours => ({
  ...defaultBusinessHours,
  ...(document as Partial<BusinessHours> | null | undefined),
})

const lengthOf = ({ from, to }: OpenHours): number => (minutesOf(to) ?? 0) - (minutesOf(from) ?? 0)

function hoursIssues(hours: OpenHours, place: number, week: readonly OpenHours[]): FieldIssue[] {
  const path = `week.${place}`
  const [from, to] = [minutesOf(hours.from), minutesOf(hours.to)]
  const issues: FieldIssue[] = []
  if (!Number.isInteger(hours.day) || hours.day < 1 || hours.day > 7)
    issues.push({ path: `${path}.day`, message: 'A day of the week is 1 (Monday) to 7 (Sunday)' })
  if (from === null) issues.push({ path: `${path}.from`, message: 'Use a time such as 09:00' })
  if (to === null) issues.push({ path: `${path}.to`, message: 'Use a time such as 18:00, at most 24:00' })
  if (from === null || to === null) return issues
  if (to <= from) issues.push({ path: `${path}.to`, message: 'It closes before it opens' })
  const clash = week.findIndex((other, before) => {
    const [opens, closes] = [minutesOf(other.from), minutesOf(other.to)]
    if (before >= place || other.day !== hours.day || opens === null || closes === null) return false
    return from < closes && opens < to
  })
  if (clash >= 0) issues.push({ path, message: `It overlaps with week.${clash}` })
  return issues
}

/** What is wrong with a calendar, place by place; empty when it can be saved. */
export function businessHoursIssues({ week, holidays, respondWithin }: BusinessHours): FieldIssue[] {
  const issues = week.flatMap(hoursIssues)
  if (week.length === 0)
    issues.push({ path: 'week', message: 'A week needs some hours, else nothing is ever due' })
  holidays.forEach((day, place) => {
    if (!isDay(day)) issues.push({ path: `holidays.${place}`, message: 'Use a day such as 2026-12-25' })
    else if (holidays.indexOf(day) < place)
      issues.push({ path: `holidays.${place}`, message: 'It is listed twice' })
  })
  if (issues.length > 0) return issues
  const most = longestWeeks * week.reduce((sum, hours) => sum + lengthOf(hours), 0)
  const tiers = ['alert', 'critical'] as const
  return tiers.flatMap((tier) =>
    respondWithin[tier] >= 1 && respondWithin[tier] <= most
      ? []
      : [{ path: `respondWithin.${tier}`, message: `Use 1 to ${most} minutes: four weeks of these hours` }],
  )
}
