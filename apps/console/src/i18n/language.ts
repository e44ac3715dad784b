export const languages = ['es', 'en'] as const
export type Language = (typeof languages)[number]

const isLanguage = (value: unknown): value is Language => value === 'es' || value === 'en'

/** What was chosen before, or the first language of the browser that we speak, or English. */
export function chooseLanguage(kept: string | null, preferred: readonly string[]): Language {
  if (isLanguage(kept)) return kept
  return preferred.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => isLanguage(tag)) ?? 'en'
}

/** Browsers under a POSIX system say such as `en-US@posix`, which Intl refuses with an exception. */
const isLocale = (tag: string): boolean => {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0
  } catch {
    return false
  }
}

/** The person's own region (`es-MX`, `en-GB`) where it speaks the language, so that dates and numbers feel native. */
export const localeOf = (language: Language, preferred: readonly string[]): string =>
  preferred.find((tag) => tag.toLowerCase().startsWith(language) && isLocale(tag)) ?? language
