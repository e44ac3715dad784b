export type Language = 'es' | 'en'

export interface Detection {
  language: Language
  /** From 0.5 (no evidence) to 1. */
  confidence: number
}

const STOP_WORDS: Record<Language, ReadonlySet<string>> = {
  es: new Set('de la que el en y los se del las un por con no una su para es al lo me muy mi'.split(' ')),
  en: new Set('the of and to in is it you that was for on are with i my very this not have at'.split(' ')),
}

/** The language of `text`; without evidence Spanish, with a confidence of one half. */
export function detectLanguage(text: string): Detection {
  let balance = 0
  for (const word of text.toLowerCase().split(/\s+/)) {
    if (STOP_WORDS.es.has(word)) balance += 1
    if (STOP_WORDS.en.has(word)) balance -= 1
  }
  return { language: balance < 0 ? 'en' : 'es', confidence: 1 / (1 + Math.exp(-Math.abs(balance))) }
}

/** The language of a BCP-47 tag (`es-MX` is `es`), or nothing when the text must tell. */
export function languageFromTag(tag: string | undefined): Language | undefined {
  const primary = tag?.slice(0, 3).toLowerCase()
  if (primary === 'es' || primary === 'es-' || primary === 'es_') return 'es'
  return primary === 'en' || primary === 'en-' || primary === 'en_' ? 'en' : undefined
}
