import type { Localized } from './definition.ts'

const baseOf = (tag: string): string => tag.split('-')[0] ?? tag

/** The first of `wanted` (as a browser lists them) that `offered` has, by full tag and then by language; else its first. */
export function pickLanguage(wanted: readonly string[], offered: readonly string[]): string {
  for (const tag of wanted) {
    const lower = tag.toLowerCase()
    const found =
      offered.find((each) => each.toLowerCase() === lower) ??
      offered.find((each) => baseOf(each.toLowerCase()) === baseOf(lower))
    if (found !== undefined) return found
  }
  return offered[0] ?? 'en'
}

/** The text in `language`, else in a sister of it, else in the survey's first language, else in any; empty if there is none. */
export function textIn(text: Localized | undefined, language: string, languages: readonly string[]): string {
  if (!text) return ''
  const tags = Object.keys(text)
  const best = text[language] ?? text[tags.find((tag) => baseOf(tag) === baseOf(language)) ?? '']
  return best ?? text[languages[0] ?? ''] ?? Object.values(text)[0] ?? ''
}
