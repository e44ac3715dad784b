import { describe, expect, it } from 'vitest'

import { hashKey } from './hash.ts'
import { checkSameOrigin, sessionHashOf } from './session-cookie.ts'

const token = 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6'
const at = (cookie: string | null, url = 'https://cx.example/v1/session') =>
  new Request(url, { headers: cookie === null ? {} : { cookie } })

describe('the session of a cookie', () => {
  it.each([
    { what: 'with its signature', cookie: `__Secure-vigia.session_token=${token}.c2lnbmVk%3D` },
    { what: 'among others', cookie: `a=1; __Secure-vigia.session_token=${token}.x; b=2` },
  ])('is the hash of its token, $what', async ({ cookie }) => {
    expect(await sessionHashOf(at(cookie))).toBe(await hashKey(token))
  })

  it('has its plain name where there is no https', async () => {
    const local = at(`vigia.session_token=${token}.x`, 'http://localhost:8787/')
    expect(await sessionHashOf(local)).toBe(await hashKey(token))
  })

  it.each([
    { what: 'there is no cookie', cookie: null },
    { what: 'another origin’s plain http could have set it', cookie: `vigia.session_token=${token}.x` },
    { what: 'it is empty', cookie: '__Secure-vigia.session_token=' },
    { what: 'it is no token', cookie: '__Secure-vigia.session_token=short.x' },
    { what: 'it cannot be decoded', cookie: '__Secure-vigia.session_token=%E0%A4%A.x' },
  ])('is none where $what', async ({ cookie }) => {
    expect(await sessionHashOf(at(cookie))).toBeNull()
  })
})

describe('a write with a cookie', () => {
  const from = (method: string, origin: string | null) =>
    new Request('https://cx.example/v1/cases', { method, headers: origin === null ? {} : { origin } })

  it.each([
    { method: 'POST', origin: 'https://cx.example' },
    { method: 'GET', origin: 'https://evil.example' },
    { method: 'HEAD', origin: null },
  ])('may be a $method from $origin', ({ method, origin }) => {
    expect(() => checkSameOrigin(from(method, origin))).not.toThrow()
  })

  it.each([
    { method: 'POST', origin: 'https://evil.example' },
    { method: 'DELETE', origin: 'http://cx.example' },
    { method: 'PUT', origin: 'null' },
    { method: 'PATCH', origin: null },
  ])('may not be a $method from $origin', ({ method, origin }) => {
    expect(() => checkSameOrigin(from(method, origin))).toThrow('from the console’s own pages only')
  })
})
