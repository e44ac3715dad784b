/** What a customer can be known by, strongest first: where two disagree the stronger one names the customer. */
export const identityKinds = ['id', 'email', 'phone', 'anonymousId'] as const

export type IdentityKind = (typeof identityKinds)[number]

export interface Identity {
  kind: IdentityKind
  value: string
}

/** Any of a customer's identities, as a caller sends them. */
export type IdentityInput = { [Kind in IdentityKind]?: string | undefined }

function normalizePhone(value: string): string {
  const digits = value.replace(/\D/g, '')
  if (digits === '') return ''
  if (value.startsWith('+')) return `+${digits}`
  return digits.startsWith('00') ? `+${digits.slice(2)}` : digits
}

/**
 * The one spelling under which an identity is stored: trimmed; an e-mail in lower case; a phone as `+digits`, or digits
 * alone when it was given without a country (a leading 00 is a +). Empty when nothing is left.
 */
export function normalizeIdentity(kind: IdentityKind, value: string): string {
  const trimmed = value.trim()
  if (kind === 'email') return trimmed.toLowerCase()
  return kind === 'phone' ? normalizePhone(trimmed) : trimmed
}

/** The identities that `customer` carries, normalised, strongest first; none for an anonymous signal. */
export function identitiesOf(customer: IdentityInput | undefined): Identity[] {
  return identityKinds
    .map((kind) => ({ kind, value: normalizeIdentity(kind, customer?.[kind] ?? '') }))
    .filter(({ value }) => value !== '')
}
