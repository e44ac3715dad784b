import type { Language, Texts } from '../signals/index.ts'

/**
 * Control characters, and those that turn the direction of what follows them: in a customer's words they could make a
 * sentence of ours read differently.
 */
const unseen = /(?!\s)\p{Cc}|\p{Bidi_Control}|[\u200B\u2060-\u2064]/gu

/** Somebody else's words in one line, without what nobody sees. */
export const inOneLine = (text: string): string => text.replace(unseen, '').replace(/\s+/gu, ' ').trim()

/** The first `limit` characters in one line, with an ellipsis in place of what is cut off. */
export function clip(text: string, limit: number): string {
  // No character takes more than two units, so that a novel is not split to its last letter.
  const characters = Array.from(inOneLine(text.slice(0, 8 * limit)))
  if (characters.length <= limit) return characters.join('')
  return `${characters
    .slice(0, limit - 1)
    .join('')
    .trimEnd()}…`
}

export const both = (es: string, en: string): Texts => ({ es, en })

/** Both languages by one rule. */
export const inBoth = (write: (language: Language) => string): Texts => both(write('es'), write('en'))

export const clipBoth = ({ es, en }: Texts, limit: number): Texts => both(clip(es, limit), clip(en, limit))

/** `a, b y c` or `a, b and c`. */
export function joinList(parts: readonly string[], language: Language): string {
  const last = parts.at(-1) ?? ''
  if (parts.length <= 1) return last
  return `${parts.slice(0, -1).join(', ')} ${language === 'es' ? 'y' : 'and'} ${last}`
}

/** The customer inside a sentence; a name keeps to one line so that it can stand in an e-mail's subject. */
export function nameOf(customerName: string | null, limit = 80): Texts {
  const name = clip(customerName ?? '', limit)
  return name === '' ? { es: 'este cliente', en: 'this customer' } : { es: name, en: name }
}

export const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export const capitalizedBoth = ({ es, en }: Texts): Texts => both(capitalized(es), capitalized(en))

const formats = new Map<string, Intl.NumberFormat>()

/** An amount without decimals, as the language writes it. */
export function amount(value: number, currency: string | null, language: Language): string {
  const style =
    currency !== null && /^[A-Z]{3}$/.test(currency) ? ({ style: 'currency', currency } as const) : {}
  const key = `${language}${'currency' in style ? style.currency : ''}`
  const format = formats.get(key) ?? new Intl.NumberFormat(language, { ...style, maximumFractionDigits: 0 })
  formats.set(key, format)
  return format.format(value)
}

/** A sentence that another one takes in. */
export const withoutStop = (sentence: string, limit: number): string =>
  clip(sentence, limit).replace(/[.\s]+$/u, '')

export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`
