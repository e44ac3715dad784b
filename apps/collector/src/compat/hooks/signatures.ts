import type { SigningSource } from '@vigia/contracts/sources'
import { AppError } from '@vigia/domain/errors'

const encoder = new TextEncoder()
const TOLERANCE_S = 300

async function hmac(hash: 'SHA-256' | 'SHA-1', secret: string, text: string): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash }, false, [
    'sign',
  ])
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text)))
}

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))

/** Whether two texts are the same, in the same time wherever they differ. */
function isSame(a: string, b: string): boolean {
  let difference = a.length ^ b.length
  for (let i = 0; i < a.length; i += 1)
    difference |= a.charCodeAt(i) ^ b.charCodeAt(i % Math.max(1, b.length))
  return difference === 0
}

const isFresh = (stamp: string, now: Date): boolean => {
  const at = /^\d+$/.test(stamp) ? Number(stamp) : Date.parse(stamp) / 1_000
  return Math.abs(now.getTime() / 1_000 - at) <= TOLERANCE_S
}

interface Scheme {
  header: string
  /** The header of the moment that is signed with the body. */
  stamp?: string
  sign: (secret: string, body: string, stamp: string) => Promise<string>
}

const schemes: Record<SigningSource, Scheme> = {
  typeform: {
    header: 'typeform-signature',
    sign: async (secret, body) => `sha256=${base64(await hmac('SHA-256', secret, body))}`,
  },
  chatwoot: {
    header: 'x-chatwoot-signature',
    stamp: 'x-chatwoot-timestamp',
    sign: async (secret, body, stamp) => `sha256=${hex(await hmac('SHA-256', secret, `${stamp}.${body}`))}`,
  },
  intercom: {
    header: 'x-hub-signature',
    sign: async (secret, body) => `sha1=${hex(await hmac('SHA-1', secret, body))}`,
  },
  zendesk: {
    header: 'x-zendesk-webhook-signature',
    stamp: 'x-zendesk-webhook-signature-timestamp',
    sign: async (secret, body, stamp) => base64(await hmac('SHA-256', secret, `${stamp}${body}`)),
  },
}

/** Checks that `source` signed the body, no more than five minutes from `now` where it stamps it. @throws AppError `unauthorized`. */
export async function checkSignature(
  source: SigningSource,
  secret: string,
  { body, headers, now }: { body: string; headers: Headers; now: Date },
): Promise<void> {
  const { header, stamp: stampHeader, sign } = schemes[source]
  const stamp = stampHeader ? (headers.get(stampHeader) ?? '') : ''
  if (stampHeader && !isFresh(stamp, now))
    throw new AppError('unauthorized', `${stampHeader} is missing, or more than five minutes away`)
  if (!isSame(await sign(secret, body, stamp), headers.get(header) ?? ''))
    throw new AppError('unauthorized', `${header} is not that of the secret of ${source}`)
}
