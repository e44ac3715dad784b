import {
  decodeActionLink,
  decodeDigestLink,
  encodeActionLink,
  encodeDigestLink,
  type ActionLink,
  type DigestLink,
} from '@vigia/domain/action-links'

const ALGORITHM = { name: 'HMAC', hash: 'SHA-256' }
const FORM = /^([\w-]{1,400})\.([\w-]{43})$/
/** How a kind of link is written. What is signed names its purpose, so that no other signature can stand for it. */
interface LinkKind<L extends { expiresAt: Date }> {
  purpose: string
  encode: (link: L) => string
  decode: (text: string) => L | null
}

const caseAction: LinkKind<ActionLink> = {
  purpose: 'case-action.v1.',
  encode: encodeActionLink,
  decode: decodeActionLink,
}

const digestStop: LinkKind<DigestLink> = {
  purpose: 'digest-stop.v1.',
  encode: encodeDigestLink,
  decode: decodeDigestLink,
}

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

const said = (purpose: string, payload: string): Uint8Array => encoder.encode(purpose + payload)

async function sign<L extends { expiresAt: Date }>(
  kind: LinkKind<L>,
  secret: string,
  link: L,
): Promise<string> {
  const payload = toText(encoder.encode(kind.encode(link)))
  const signature = await crypto.subtle.sign(
    ALGORITHM,
    await keyOf(secret, 'sign'),
    said(kind.purpose, payload),
  )
  return `${payload}.${toText(new Uint8Array(signature))}`
}

function claim<L extends { expiresAt: Date }>(kind: LinkKind<L>, token: string): L | null {
  const [, payload = ''] = FORM.exec(token) ?? []
  const bytes = toBytes(payload)
  return bytes && kind.decode(new TextDecoder().decode(bytes))
}

async function read<L extends { expiresAt: Date }>(
  kind: LinkKind<L>,
  secret: string,
  token: string,
  now: Date,
): Promise<L | 'expired' | null> {
  const [, payload = '', signature = ''] = FORM.exec(token) ?? []
  const link = claim(kind, token)
  const bytes = toBytes(signature)
  if (!link || !bytes) return null
  // The platform's own comparison takes the same time whatever differs.
  const isOurs = await crypto.subtle.verify(
    ALGORITHM,
    await keyOf(secret, 'verify'),
    bytes,
    said(kind.purpose, payload),
  )
  if (!isOurs) return null
  return link.expiresAt <= now ? 'expired' : link
}

/** The token of a link: base64url of what it says, a dot, and base64url of its HMAC-SHA256. About 190 letters. */
export const signActionLink = (secret: string, link: ActionLink): Promise<string> =>
  sign(caseAction, secret, link)

/** What a token claims, not yet believed: whose secret must have signed it, and in which language to answer. */
export const claimOf = (token: string): ActionLink | null => claim(caseAction, token)

/** What a token says; `expired` for a true one whose time is over, null for one that this secret has not signed. */
export const readActionLink = (
  secret: string,
  token: string,
  now: Date,
): Promise<ActionLink | 'expired' | null> => read(caseAction, secret, token, now)

/** The token of a link that stops a manager's digests. */
export const signDigestLink = (secret: string, link: DigestLink): Promise<string> =>
  sign(digestStop, secret, link)

/** What such a token claims, not yet believed. */
export const digestClaimOf = (token: string): DigestLink | null => claim(digestStop, token)

/** What such a token says, as {@link readActionLink}. */
export const readDigestLink = (
  secret: string,
  token: string,
  now: Date,
): Promise<DigestLink | 'expired' | null> => read(digestStop, secret, token, now)
