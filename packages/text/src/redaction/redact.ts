import { findCards, findIbans } from './bank.ts'
import { findEmails, findSpelledEmails, findSpokenEmails } from './email.ts'
import { findNationalIds } from './national-id.ts'
import { findPhones } from './phone.ts'
import { cut } from './spans.ts'
import type { PersonalDataKind, Span } from './spans.ts'
import { findUrlSecrets } from './url-secret.ts'

export interface Redaction {
  text: string
  /** How many of each kind were replaced; a kind that was not found is absent. */
  redacted: Partial<Record<PersonalDataKind, number>>
}

/** In this order: what is surest goes first, so that a card is never read as two phones. */
const finders: readonly (readonly [kind: PersonalDataKind, find: (text: string) => Span[]])[] = [
  ['url_secret', findUrlSecrets],
  ['email', findEmails],
  ['email', findSpokenEmails],
  ['email', findSpelledEmails],
  ['iban', findIbans],
  ['card', findCards],
  ['national_id', findNationalIds],
  ['phone', findPhones],
]

/** Replaces personal data by `[email]`, `[phone]`… and counts it; order numbers, prices and dates stay. */
export function redact(text: string): Redaction {
  const redacted: Redaction['redacted'] = {}
  if (!/[@\d]|:\/\/|arroba|\bat\b/i.test(text)) return { text, redacted }
  let result = text
  for (const [kind, find] of finders) {
    const spans = find(result)
    if (spans.length === 0) continue
    result = cut(result, spans, kind)
    redacted[kind] = (redacted[kind] ?? 0) + spans.length
  }
  return { text: result, redacted }
}
