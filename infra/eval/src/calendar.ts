export const DAY_MS = 86_400_000

export const addDays = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY_MS)

export const daysBetween = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / DAY_MS

/** The first moments of `count` months, from that of `first` (`2011-06`) on, in UTC. */
export function monthsFrom(first: string, count: number): Date[] {
  const start = new Date(`${first}-01T00:00:00Z`)
  return Array.from({ length: count }, (_, i) => {
    const at = new Date(start)
    at.setUTCMonth(at.getUTCMonth() + i)
    return at
  })
}

/** When the nightly job of the day of `at` runs. */
export const nightOf = (at: Date): Date =>
  new Date(Math.floor(at.getTime() / DAY_MS) * DAY_MS + (3 * 60 + 17) * 60_000)
