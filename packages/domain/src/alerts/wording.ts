import type { Language, Texts } from '../signals/index.ts'

/** The first `limit` characters in one line, with an ellipsis in place of what is cut off. */
export function clip(text: string, limit: number): string {
  const characters = Array.from(text.replace(/\s+/gu, ' ').trim())
  if (characters.length <= limit) return characters.join('')
  return `${characters
    .slice(0, limit - 1)
    .join('')
    .trimEnd()}…`
}

/** `a, b y c` or `a, b and c`. */
export function joinList(parts: readonly string[], language: Language): string {
  const last = parts.at(-1) ?? ''
  if (parts.length <= 1) return last
  return `${parts.slice(0, -1).join(', ')} ${language === 'es' ? 'y' : 'and'} ${last}`
}

/** The customer inside a sentence; a name keeps to one line so that it can stand in an e-mail's subject. */
export function nameOf(customerName: string | null): Texts {
  const name = clip(customerName ?? '', 80)
  return name === '' ? { es: 'este cliente', en: 'this customer' } : { es: name, en: name }
}

export const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** An amount without decimals, as the language writes it. */
export function amount(value: number, currency: string | null, language: Language): string {
  const style =
    currency !== null && /^[A-Z]{3}$/.test(currency) ? ({ style: 'currency', currency } as const) : {}
  return new Intl.NumberFormat(language, { ...style, maximumFractionDigits: 0 }).format(value)
}
