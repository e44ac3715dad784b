const toBytes = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (char) => char.codePointAt(0) ?? 0)

/** The signature of Standard Webhooks over a message; `secret` is `whsec_` and base64. */
export async function signWebhook(secret: string, id: string, signedAt: Date, body: string): Promise<string> {
  const raw = toBytes(secret.replace(/^whsec_/, ''))
  const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const said = new TextEncoder().encode(`${id}.${Math.floor(signedAt.getTime() / 1000)}.${body}`)
  const signature = await crypto.subtle.sign('HMAC', key, said)
  return `v1,${btoa(String.fromCodePoint(...new Uint8Array(signature)))}`
}
