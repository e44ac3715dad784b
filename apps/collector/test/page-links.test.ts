import { env } from 'cloudflare:workers'

import { databaseFor } from '@vigia/db/database'
import { linkSecretOf } from '@vigia/db/links'
import { seedOrganization } from '@vigia/testing/organization'
import { describe, expect, it } from 'vitest'

import { readLink, signLink } from '../src/links/index.ts'

const bindings = env as unknown as { DB: D1Database }
const expiresAt = new Date('2026-06-30T12:00:00.000Z')
const link = { invitationId: 'inv_0123456789abcdefghjkmnpq', expiresAt }
const before = new Date(expiresAt.getTime() - 1)

describe('the token of a personal link', () => {
  it('says which invitation it is and until when, fit for an address, and nothing else', async () => {
    const token = await signLink('secret', link)
    expect(token).toMatch(/^[\w.-]{60,110}$/)
    expect(await readLink('secret', token, before)).toEqual(link)
  })

  it('is expired from its very end on', async () => {
    const token = await signLink('secret', link)
    expect(await readLink('secret', token, expiresAt)).toBe('expired')
  })

  it.each([
    ['another secret', (token: string) => token, 'other'],
    ['another invitation', (token: string) => token.replace('inv_0', 'inv_1'), 'secret'],
    ['a later end', (token: string) => token.replace(/\.(\w+)\./, '.z$1.'), 'secret'],
    ['a letter less', (token: string) => token.slice(0, -1), 'secret'],
    ['nothing signed', () => link.invitationId, 'secret'],
    ['no token at all', () => '', 'secret'],
  ])('is worth nothing with %s', async (_, spoil, secret) => {
    expect(await readLink(secret, spoil(await signLink('secret', link)), before)).toBe(null)
  })
})

describe('the secret that signs links', () => {
  it('is made once, whoever asks at the same time, and is another for each organization', async () => {
    for (const name of ['links_one', 'links_two']) await seedOrganization(bindings, name)
    const ask = (name: string) => linkSecretOf(databaseFor(bindings, `org_${name}`))
    const asked = await Promise.all(Array.from({ length: 8 }, () => ask('links_one')))
    expect(new Set(asked).size).toBe(1)
    expect(asked[0]).toHaveLength(64)
    expect(await ask('links_two')).not.toBe(asked[0])
  })
})
