import type { Read } from './use-document.ts'

export type BusinessHours = Read<'hours'>
export type Span = BusinessHours['week'][number]

export const weekDays = [1, 2, 3, 4, 5, 6, 7] as const

/** Minutes since midnight that `HH:MM` names; null for anything else. */
export function minutesAt(time: string): number | null {
  const [, hours = '', minutes = ''] = /^(\d\d):(\d\d)$/.exec(time) ?? []
  return hours === '' ? null : Number(hours) * 60 + Number(minutes)
}

/** The spans of a day in the order of the day, each with its place in the week. */
export const spansOf = (week: readonly Span[], day: number): (Span & { place: number })[] =>
  week
    .map((span, place) => ({ ...span, place }))
    .filter((span) => span.day === day)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))

/** The hours a day begins with: the morning, or what is left after the last span. */
export function withSpan(week: readonly Span[], day: number): Span[] {
  const last = spansOf(week, day).at(-1)
  if (last === undefined) return [...week, { day, from: '09:00', to: '18:00' }]
  return [
    ...week,
    { day, from: last.to < '23:00' ? last.to : '23:00', to: last.to < '20:00' ? '20:00' : '24:00' },
  ]
}

/** Tuesday to Friday as Monday is. */
export const likeMonday = (week: readonly Span[]): Span[] => [
  ...week.filter(({ day }) => day === 1 || day > 5),
  ...[2, 3, 4, 5].flatMap((day) => spansOf(week, 1).map(({ from, to }) => ({ day, from, to }))),
]

/** Hours of work in a week; what cannot be read counts for nothing. */
export const weeklyHours = (week: readonly Span[]): number =>
  week.reduce((sum, { from, to }) => sum + Math.max(0, (minutesAt(to) ?? 0) - (minutesAt(from) ?? 0)), 0) / 60
