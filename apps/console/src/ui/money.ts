import type { Format } from '../i18n/format.ts'

/** The APIs do not say a currency yet: whole numbers as they are. */
export const moneyText = (value: number | null, format: Format, none: string): string =>
  value === null ? none : format.number(value)
