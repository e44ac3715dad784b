import { wholeDays } from './time.ts'

export interface PluralForms {
  one: string
  other: string
  /** Spanish says "1 millón DE respuestas": the same as `other` unless told. */
  many?: string
}

const DAY_ONLY = /^\d{4}-\d{2}-\d{2}$/
/** U+2212, which lines up with the plus; a hyphen does not. */
const MINUS = '−'

/** A day without a time is that day wherever it is read; an instant is an instant. */
export function dateOf(text: string): Date {
  if (!DAY_ONLY.test(text)) return new Date(text)
  const [year = 1970, month = 1, day = 1] = text.split('-').map(Number)
  return new Date(year, month - 1, day)
}

const typographic = (text: string): string => text.replace('-', MINUS)

/** Every number, date and plural on screen, in one locale. Pure but for the locale's own data. */
export function createFormat(locale: string) {
  const plurals = new Intl.PluralRules(locale)
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  const relatives = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' })
  const fullDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' })
  const longDay = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' })
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })

  const number = (value: number, digits = 0): string =>
    typographic(
      new Intl.NumberFormat(locale, { maximumFractionDigits: digits, minimumFractionDigits: 0 }).format(
        Object.is(Number(value.toFixed(digits)), -0) ? 0 : value,
      ),
    )

  const relative = (at: string, now: Date): string => {
    const seconds = (dateOf(at).getTime() - now.getTime()) / 1_000
    const size = Math.abs(seconds)
    if (size < 60) return relatives.format(0, 'second')
    if (size < 3_600) return relatives.format(Math.trunc(seconds / 60), 'minute')
    if (size < 86_400) return relatives.format(Math.trunc(seconds / 3_600), 'hour')
    const days = wholeDays(now, dateOf(at))
    if (Math.abs(days) < 60) return relatives.format(days, 'day')
    if (Math.abs(days) < 730) return relatives.format(Math.trunc(days / 30.44), 'month')
    return relatives.format(Math.trunc(days / 365.25), 'year')
  }

  return {
    locale,
    number,
    relative,
    /** +4, −3, 0: the sign is part of the message. */
    signed: (value: number, digits = 0): string => {
      const text = number(value, digits)
      return Number(value.toFixed(digits)) > 0 ? `+${text}` : text
    },
    /** An amount in a currency (ISO 4217), without cents: what is at stake is never known to the cent. */
    money: (value: number, currency: string): string =>
      typographic(
        new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(
          Object.is(Math.round(value), -0) ? 0 : value,
        ),
      ),
    /** A probability 0–1 as whole percent. */
    percent: (probability: number): string =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(probability),
    plural: (count: number, forms: PluralForms): string => {
      const rule = plurals.select(count)
      const form = rule === 'one' ? forms.one : rule === 'many' ? (forms.many ?? forms.other) : forms.other
      return form.replace('#', number(count))
    },
    list: (items: readonly string[]): string => lists.format(items),
    day: (at: string | Date): string => day.format(typeof at === 'string' ? dateOf(at) : at),
    fullDay: (at: string): string => fullDay.format(dateOf(at)),
    longDay: (at: string): string => longDay.format(dateOf(at)),
    clock: (at: string): string => clock.format(dateOf(at)),
    moment: (at: string): string => moment.format(dateOf(at)),
  }
}

export type Format = ReturnType<typeof createFormat>
