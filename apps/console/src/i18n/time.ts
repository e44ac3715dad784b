const localMidnight = (at: Date): number => Date.UTC(at.getFullYear(), at.getMonth(), at.getDate())

/** Days of the calendar from `from` to `to`: yesterday evening is one day ago, also this morning. */
export const wholeDays = (from: Date, to: Date): number =>
  Math.round((localMidnight(to) - localMidnight(from)) / 86_400_000)

const two = (value: number): string => String(value).padStart(2, '0')

/** The local day `days` before `now`, as the APIs take it. */
export function localDay(now: Date, daysAgo = 0): string {
  const at = new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysAgo)
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
