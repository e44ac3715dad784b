import type { Texts } from '../../signals/index.ts'

export const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** Whole days in words. */
export const daysInWords = (count: number): Texts => ({
  es: plural(Math.floor(count), 'día', 'días'),
  en: plural(Math.floor(count), 'day', 'days'),
})

/** How long ago or for how long: days up to two months, months up to two years, then years. */
export function spanInWords(days: number): Texts {
  if (days < 60) return daysInWords(days)
  if (days < 730) {
    const months = Math.floor(days / 30.44)
    return { es: plural(months, 'mes', 'meses'), en: plural(months, 'month', 'months') }
  }
  const years = Math.floor(days / 365.25)
  return { es: plural(years, 'año', 'años'), en: plural(years, 'year', 'years') }
}
