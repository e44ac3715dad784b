import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'

import { browser, founder, linkFor, signedIn } from './person.ts'

interface Stored {
  DB: D1Database
}

const { DB } = env as unknown as Stored

/** All that lies in the tables of sign-in, as text. */
const stored = async () => {
  const tables = ['users', 'sessions', 'verifications', 'passkeys', 'audit_entries']
  const rows = await Promise.all(tables.map((table) => DB.prepare(`SELECT * FROM ${table}`).all()))
  return JSON.stringify(rows.map(({ results }) => results))
}

describe('signing in by mail', () => {
  it('works once for each link, and gives a session that only the cookie opens', async () => {
    const token = await linkFor('ana@example.com')
    expect(token).toMatch(/^[A-Za-z]{32}$/)
    expect(await stored()).not.toContain(token)
    const person = browser()
    const entered = await person.send('POST', '/auth/confirm', { token })
    expect(entered.status).toBe(200)
    const cookie = entered.headers.getSetCookie().find((one) => one.includes('session_token')) ?? ''
    expect(cookie).toMatch(/^__Secure-vigia\.session_token=/)
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'])
      expect(cookie).toContain(attribute)
    const text = decodeURIComponent(person.jar.get('__Secure-vigia.session_token') ?? '').split('.')[0] ?? '?'
    expect(await stored()).not.toContain(text)
    expect((await person.send('GET', '/v1/session')).body).toMatchObject({
      user: { name: 'Ana', email: 'ana@example.com', language: 'es' },
      organization: null,
      scopes: [],
    })
    const again = await browser().send('POST', '/auth/confirm', { token })
    expect([again.status, again.body]).toEqual([401, expect.objectContaining({ code: 'unauthorized' })])
  })

  it('takes the link of a deployment, which is stored as the hash of its hash', async () => {
    const token = 'Q'.repeat(32)
    const hashed = async (text: string) => {
      const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
      return btoa(String.fromCharCode(...bytes))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replace('=', '')
    }
    const value = JSON.stringify({ email: 'first@example.com', name: 'first' })
    await DB.prepare('INSERT INTO verifications VALUES (?1, ?2, ?3, ?4, ?5, ?5)')
      .bind('ver_1', await hashed(await hashed(token)), value, Date.now() + 60_000, Date.now())
      .run()
    expect((await browser().send('POST', '/auth/confirm', { token })).status).toBe(200)
  })

  it.each([
    { what: 'no address', path: '/auth/sign-in', body: { email: 'ana' }, status: 400 },
    { what: 'no body', path: '/auth/sign-in', body: undefined, status: 400 },
    { what: 'a token of nobody', path: '/auth/confirm', body: { token: 'a'.repeat(32) }, status: 401 },
    { what: 'no token', path: '/auth/confirm', body: { token: "' OR 1=1" }, status: 400 },
    { what: 'a way that is closed', path: '/auth/sign-up/email', body: { email: 'a@b.es' }, status: 404 },
    { what: 'Access, which is not set up', path: '/auth/access', body: {}, status: 404 },
    {
      what: 'a passkey that nobody has',
      path: '/auth/passkey/verify-authentication',
      body: { response: {} },
      status: 400,
    },
  ])('answers $status to $what', async ({ path, body, status }) => {
    const answer = await browser().send('POST', path, body)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(answer.body).toMatchObject({ status, requestId: expect.any(String) })
  })

  it('is refused from another origin', async () => {
    const { status } = await browser().send(
      'POST',
      '/auth/sign-in',
      { email: 'ana@example.com' },
      { origin: 'https://evil.example' },
    )
    expect(status).toBe(403)
  })
})

describe('sessions', () => {
  it('are listed and ended, at once', async () => {
    const desk = await founder('luz@example.com', 'Luz')
    const phone = await signedIn('luz@example.com')
    const { body } = await desk.send('GET', '/v1/sessions')
    const items = body['items'] as unknown as { id: string; current: boolean }[]
    expect(items.map(({ current }) => String(current)).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'false',
      'true',
    ])
    const other = items.find(({ current }) => !current)?.id ?? ''
    expect((await phone.send('GET', '/v1/organization')).status).toBe(200)
    expect((await desk.send('DELETE', `/v1/sessions/${other}`)).status).toBe(200)
    expect((await phone.send('GET', '/v1/organization')).status).toBe(401)
    expect((await desk.send('DELETE', `/v1/sessions/${other}`)).status).toBe(404)
  })

  it('are nobody else’s to end', async () => {
    const luz = await signedIn('luz@example.com')
    const eva = await signedIn('eva@example.com')
    const { body } = await luz.send('GET', '/v1/sessions')
    const [first] = body['items'] as unknown as { id: string }[]
    expect((await eva.send('DELETE', `/v1/sessions/${first?.id ?? ''}`)).status).toBe(404)
  })

  it('end when one signs out', async () => {
    const eva = await signedIn('eva@example.com')
    const kept = new Map(eva.jar)
    expect((await eva.send('POST', '/auth/sign-out', {})).status).toBe(200)
    for (const [name, value] of kept) eva.jar.set(name, value)
    expect((await eva.send('GET', '/v1/session')).status).toBe(401)
  })

  it('refuse a write from another origin, and one without any', async () => {
    const luz = await signedIn('luz@example.com')
    for (const origin of ['https://evil.example', 'null', '']) {
      const { status, body } = await luz.send('PATCH', '/v1/organization', { name: 'Mine' }, { origin })
      expect([origin, status, body['code']]).toEqual([origin, 403, 'forbidden'])
    }
  })

  it('begin in the organization that was read last', async () => {
    const inez = await founder('inez@example.com', 'Zeta')
    const told = await inez.send('POST', '/v1/organizations', { name: 'Alfa' })
    const { id: alfa } = told.body['organization'] as unknown as { id: string }
    const begun = async () => (await (await signedIn('inez@example.com')).send('GET', '/v1/session')).body
    expect(await begun()).toMatchObject({ organization: { name: 'Alfa' } })
    const { body } = await inez.send('GET', '/v1/session')
    const all = body['organizations'] as unknown as { id: string }[]
    const zeta = all.find(({ id }) => id !== alfa)?.id
    const newest = await signedIn('inez@example.com')
    await newest.send('POST', '/v1/session/organization', { id: zeta })
    expect(await begun()).toMatchObject({ organization: { name: 'Zeta' } })
  })

  it('carry one’s own name and language', async () => {
    const eva = await signedIn('eva@example.com')
    const { body } = await eva.send('PATCH', '/v1/session', { name: 'Eva Ruiz', language: 'en' })
    expect(body).toMatchObject({ name: 'Eva Ruiz', language: 'en' })
  })

  it('let a passkey be added, by the challenge of this browser', async () => {
    const eva = await signedIn('eva@example.com')
    const { status, body } = await eva.send('GET', '/auth/passkey/generate-register-options')
    expect(status).toBe(200)
    expect(body).toMatchObject({ rp: { id: 'cx.example', name: 'Vigía' }, challenge: expect.any(String) })
    const list = await eva.send('GET', '/auth/passkey/list-user-passkeys')
    expect([list.status, list.body]).toEqual([200, []])
  })
})
