import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, type JWTVerifyGetKey } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'

import { verifyAccess } from '../src/access/access.ts'

const team = 'https://shop.cloudflareaccess.com'
const audience = 'a-tag'
const now = new Date('2026-06-30T12:00:00Z')

let keys: JWTVerifyGetKey
let ours: CryptoKey
let foreign: CryptoKey

interface Claims {
  email?: unknown
  issuer?: string
  audience?: string
  expires?: Date
}

const token = (key: CryptoKey, claims: Claims = {}) =>
  new SignJWT('email' in claims ? { email: claims.email } : { email: 'Ana@Example.com' })
    .setProtectedHeader({ alg: 'ES256', kid: 'one' })
    .setIssuer(claims.issuer ?? team)
    .setAudience(claims.audience ?? audience)
    .setExpirationTime(claims.expires ?? new Date('2026-06-30T12:05:00Z'))
    .sign(key)

beforeAll(async () => {
  const pair = await generateKeyPair('ES256')
  ours = pair.privateKey
  foreign = (await generateKeyPair('ES256')).privateKey
  keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'ES256' }] })
})

describe('verifyAccess', () => {
  it('tells the address that Cloudflare Access vouches for', async () => {
    expect(await verifyAccess(await token(ours), { team, audience }, keys, now)).toBe('ana@example.com')
  })

  it.each<{ why: string; claims: Claims }>([
    { why: 'of another team', claims: { issuer: 'https://evil.cloudflareaccess.com' } },
    { why: 'for another application', claims: { audience: 'another' } },
    { why: 'that ended a second ago', claims: { expires: new Date('2026-06-30T11:59:59Z') } },
    { why: 'of a service, which has no address', claims: { email: undefined } },
    { why: 'with something else for an address', claims: { email: 7 } },
  ])('refuses a token $why', async ({ claims }) => {
    const told = await token(ours, claims)
    await expect(verifyAccess(told, { team, audience }, keys, now)).rejects.toMatchObject({
      code: 'unauthorized',
    })
  })

  it('refuses a token that somebody else signed, and what is no token', async () => {
    for (const told of [await token(foreign), '', 'a.b.c'])
      await expect(verifyAccess(told, { team, audience }, keys, now)).rejects.toMatchObject({
        code: 'unauthorized',
      })
  })
})
