/** Every id in Vigía begins with the prefix of what it names, so that an id in a log tells what it is. */
export const idPrefixes = {
  organization: 'org',
  key: 'key',
  customer: 'cus',
  signal: 'sig',
  outcome: 'out',
  case: 'cas',
  alert: 'alt',
  destination: 'dst',
  delivery: 'dlv',
  survey: 'srv',
  response: 'rsp',
  ask: 'ask',
  invitation: 'inv',
  import: 'imp',
  merge: 'mrg',
  change: 'chg',
  model: 'mdl',
  manager: 'mgr',
  rule: 'rul',
  backtest: 'bkt',
  user: 'usr',
  session: 'ses',
  verification: 'ver',
  passkey: 'pky',
  memberInvitation: 'mbi',
  audit: 'aud',
  request: 'req',
  view: 'viw',
  privacyRequest: 'prq',
} as const

export type IdKind = keyof typeof idPrefixes

export const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const LENGTH = 24

/**
 * An id of `kind` from at least 15 bytes: random ones for a new thing, or a digest of what makes the thing unique,
 * so that the same thing always gets the same id (120 bits in Crockford's base 32).
 */
export function makeId(kind: IdKind, bytes: Uint8Array): string {
  if (bytes.length < 15) throw new RangeError('an id needs at least 15 bytes')
  let bits = 0
  let buffer = 0
  let text = ''
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte
    bits += 8
    while (bits >= 5 && text.length < LENGTH) {
      bits -= 5
      text += ALPHABET.charAt((buffer >> bits) & 31)
    }
    buffer &= (1 << bits) - 1
  }
  return `${idPrefixes[kind]}_${text}`
}

/** Whether `value` has the form of an id of `kind`. */
export function isId(kind: IdKind, value: string): boolean {
  return new RegExp(`^${idPrefixes[kind]}_[${ALPHABET}]{${LENGTH}}$`).test(value)
}
