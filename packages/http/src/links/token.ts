import { decodeActionLink, encodeActionLink, type ActionLink } from '@vigia/domain/action-links'

const ALGORITHM = { name: 'HMAC', hash: 'SHA-256' }
const FORM = /^([\w-]{1,400})\.([\w-]{43})$/
/** What is signed names its purpose, so that no other signature of the same secret can stand for it. */
const PURPOSE = 'case-action.v1.'
const encoder = new TextEncoder()

const keyOf = (secret: string, use: 'sign' | 'verify') =>
  crypto.subtle.importKey('raw', encoder.encode(secret), ALGORITHM, false, [use])

const toText = (bytes: Uint8Array): string =>
  btoa(String.fromCodePoint(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** The bytes of a text in base64url; null where it is none, or not the one way to write them. */
function toBytes(text: string): Uint8Array | null {
  try {
    const base64 = text.replaceAll('-', '+').replaceAll('_', '/')
    const bytes = Uint8Array.from(atob(base64), (char) => char.codePointAt(0) ?? 0)
    return toText(bytes) === text ? bytes : null
  } catch {
    return null
  }
}

const said = (payload: string): Uint8Array => encoder.encode(`${PURPOSE}${payload}`)

/** The token of a link: base64url of what it says, a dot, and base64url of its HMAC-SHA256. About 190 letters. */
export async function signActionLink(secret: string, link: ActionLink): Promise<string> {
  const payload = toText(encoder.encode(encodeActionLink(link)))
  const signature = await crypto.subtle.sign(ALGORITHM, await keyOf(secret, 'sign'), said(payload))
  return `${payload}.${toText(new Uint8Array(signature))}`
}

/** What a token claims, not yet believed: whose secret must have signed it, and in which language to answer. */
export function claimOf(token: string): ActionLink | null {
  const [, payload = ''] = FORM.exec(token) ?? []
  const bytes = toBytes(payload)
  return bytes && decodeActionLink(new TextDecoder().decode(bytes))
}

/** What a token says; `expired` for a true one whose time is over, null for one that this secret has not signed. */
export async function readActionLink(
  secret: string,
  token: string,
  now: Date,
): Promise<ActionLink | 'expired' | null> {
  const [, payload = '', signature = ''] = FORM.exec(token) ?? []
  const link = claimOf(token)
  const bytes = toBytes(signature)
  if (!link || !bytes) return null
  // The platform's own comparison takes the same time whatever differs.
  const isOurs = await crypto.subtle.verify(ALGORITHM, await keyOf(secret, 'verify'), bytes, said(payload))
  if (!isOurs) return null
  return link.expiresAt <= now ? 'expired' : link
}
