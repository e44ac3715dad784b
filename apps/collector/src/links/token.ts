const ALGORITHM = { name: 'HMAC', hash: 'SHA-256' }
const FORM = /^(inv_[0-9a-z]{1,60})\.([0-9a-z]{1,10})\.([\w-]{43})$/
const encoder = new TextEncoder()

/** What a personal link says: no more than which invitation it is, so that an address never tells who somebody is. */
export interface Link {
  invitationId: string
  expiresAt: Date
}

const keyOf = (secret: string, use: 'sign' | 'verify') =>
  crypto.subtle.importKey('raw', encoder.encode(secret), ALGORITHM, false, [use])

const toText = (bytes: Uint8Array): string =>
  btoa(String.fromCodePoint(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const toBytes = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.codePointAt(0) ?? 0)

/** What is signed names its purpose, so that no other signature of the same secret can stand for it. */
const signedPart = (said: string): Uint8Array => encoder.encode(`survey-link.${said}`)

/** The token of a personal link, url-safe and about 85 letters long. */
export async function signLink(secret: string, { invitationId, expiresAt }: Link): Promise<string> {
  const said = `${invitationId}.${expiresAt.getTime().toString(36)}`
  const signature = await crypto.subtle.sign(ALGORITHM, await keyOf(secret, 'sign'), signedPart(said))
  return `${said}.${toText(new Uint8Array(signature))}`
}

/** What a token says; `expired` for a true one whose time is over, null for one that is not of this secret. */
export async function readLink(secret: string, token: string, now: Date): Promise<Link | 'expired' | null> {
  const [, invitationId, expires, signature] = FORM.exec(token) ?? []
  if (invitationId === undefined || expires === undefined || signature === undefined) return null
  const isOurs = await crypto.subtle.verify(
    ALGORITHM,
    await keyOf(secret, 'verify'),
    toBytes(signature),
    signedPart(`${invitationId}.${expires}`),
  )
  if (!isOurs) return null
  const expiresAt = new Date(Number.parseInt(expires, 36))
  return expiresAt.getTime() <= now.getTime() ? 'expired' : { invitationId, expiresAt }
}
