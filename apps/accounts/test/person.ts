import { exports } from 'cloudflare:workers'

export const origin = 'https://cx.example'

/** A browser of one person: it keeps its cookies and sends our own origin. */
export function browser() {
  const jar = new Map<string, string>()
  return {
    jar,
    async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
      const response = await exports.default.fetch(`${origin}${path}`, {
        method,
        headers: {
          origin,
          cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      for (const cookie of response.headers.getSetCookie()) {
        const [pair = ''] = cookie.split(';')
        const at = pair.indexOf('=')
        jar.set(pair.slice(0, at), pair.slice(at + 1))
      }
      return {
        status: response.status,
        body: await response.json<Record<string, never>>(),
        headers: response.headers,
      }
    },
  }
}

export type Browser = ReturnType<typeof browser>

/** The token in the link that a local run shows. */
export async function linkFor(email: string): Promise<string> {
  const { body } = await browser().send('POST', '/auth/sign-in', { email, language: 'es' })
  return String(body['url']).split('#')[1] ?? ''
}

/** Somebody who followed the link in their mail. */
export async function signedIn(email: string): Promise<Browser> {
  const person = browser()
  const { status } = await person.send('POST', '/auth/confirm', { token: await linkFor(email) })
  if (status !== 200) throw new Error(`${email} could not sign in: ${status}`)
  return person
}

/** Somebody who founded an organization of this name. */
export async function founder(email: string, name: string): Promise<Browser> {
  const person = await signedIn(email)
  const { status } = await person.send('POST', '/v1/organizations', { name })
  if (status !== 201) throw new Error(`${name} could not be founded: ${status}`)
  return person
}

/** Somebody whom `owner` invited and who accepted. */
export async function joined(owner: Browser, email: string, role: string): Promise<Browser> {
  const { body } = await owner.send('POST', '/v1/member-invitations', { email, role })
  const person = await signedIn(email)
  const { status } = await person.send('POST', `/v1/session/invitations/${String(body['id'])}/accept`)
  if (status !== 200) throw new Error(`${email} could not join: ${status}`)
  return person
}
