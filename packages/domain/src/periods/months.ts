const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month + 1, 0)).getUTCDate()

/** So many calendar months after `at`, or before it where they are negative (UTC): on the last day of a shorter month. */
export function monthsFrom(at: Date, months: number): Date {
  const all = at.getUTCFullYear() * 12 + at.getUTCMonth() + months
  const [year, month] = [Math.floor(all / 12), ((all % 12) + 12) % 12]
  const moved = new Date(at)
  moved.setUTCFullYear(year, month, Math.min(at.getUTCDate(), daysIn(year, month)))
  return moved
}
