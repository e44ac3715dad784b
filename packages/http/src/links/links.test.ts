import { buttonsOf, type ActionLink } from '@vigia/domain/action-links'
import { describe, expect, it } from 'vitest'

import { caseUrlsFor, claimOf, linksFor, readActionLink, signActionLink } from './index.ts'

const now = new Date('2026-03-19T12:00:00Z')
const link: ActionLink = {
  organizationId: 'org_0123456789abcdefghjkmnpq',
  caseId: 'cas_0123456789abcdefghjkmnpq',
  recipientId: 'mgr_0123456789abcdefghjkmnpq',
  language: 'es',
  expiresAt: new Date('2026-03-26T12:00:00Z'),
}
const at = (ms: number) => new Date(link.expiresAt.getTime() + ms)
const place = { consoleUrl: 'https://cx.example', secret: 's3cret', now }

describe('the token of a link', () => {
  it('says what was signed, compactly and safe in an address', async () => {
    const token = await signActionLink('s3cret', link)
    expect(token).toMatch(/^[\w-]+\.[\w-]{43}$/)
    expect(token.length).toBeLessThan(200)
    expect(await readActionLink('s3cret', token, now)).toEqual(link)
    expect(claimOf(token)).toEqual(link)
  })

  it.each([
    { when: 'a moment before its end', now: at(-1), is: link },
    { when: 'at its end', now: at(0), is: 'expired' },
  ])('works until it expires: $when', async ({ now: when, is }) => {
    expect(await readActionLink('s3cret', await signActionLink('s3cret', link), when)).toEqual(is)
  })

  it('is nobody else’s: another secret does not know it, expired or not', async () => {
    const token = await signActionLink('other', link)
    expect(await readActionLink('s3cret', token, now)).toBeNull()
    expect(await readActionLink('s3cret', token, at(1))).toBeNull()
  })

  it('is worth nothing with any of its letters changed', async () => {
    const token = await signActionLink('s3cret', link)
    const changed = Array.from(
      token,
      (letter, i) => `${token.slice(0, i)}${letter === 'A' ? 'B' : 'A'}${token.slice(i + 1)}`,
    )
    const read = await Promise.all(changed.map((each) => readActionLink('s3cret', each, now)))
    expect(read.every((each) => each === null)).toBe(true)
  })

  it('cannot be signed as another kind of link', async () => {
    const [payload = ''] = (await signActionLink('s3cret', link)).split('.')
    const key = await crypto.subtle.importKey(
      'raw',
      new TextEncoder().encode('s3cret'),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    )
    const bare = new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(payload)))
    const signature = btoa(String.fromCodePoint(...bare))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '')
    expect(await readActionLink('s3cret', `${payload}.${signature}`, now)).toBeNull()
  })

  it.each([
    '',
    '.',
    'a',
    'a.b',
    `${'a'.repeat(401)}.${'a'.repeat(43)}`,
    `!.${'a'.repeat(43)}`,
    'ñ'.repeat(50),
  ])('is not %j', async (token) => {
    expect(await readActionLink('s3cret', token, now)).toBeNull()
    expect(claimOf(token)).toBeNull()
  })
})

describe('linksFor', () => {
  it('gives every link of a case, seven days long, all actions with one token', async () => {
    const links = await linksFor({ ...link, customerId: 'cus_1' }, place)
    const urls = Object.fromEntries(links.map(({ name, url }) => [name, url]))
    const token = await signActionLink('s3cret', link)
    expect(urls).toMatchObject({
      acknowledge: `https://cx.example/a/${token}?do=acknowledge`,
      lost: `https://cx.example/a/${token}?do=lost`,
      case: `https://cx.example/cases/${link.caseId}`,
      story: 'https://cx.example/customers/cus_1',
    })
    expect(buttonsOf('opened', links).map(({ label }) => label.es)).toEqual([
      'Me encargo yo',
      'Lo he visto',
      'Posponer…',
      'Recuperado',
      'Perdido',
      'No estaba en riesgo',
      'Abrir el caso',
      'Ver su historia',
    ])
  })

  it('gives none where nobody knows where the console is', async () => {
    const nowhere = { ...place, consoleUrl: undefined }
    expect(await linksFor({ ...link, customerId: 'cus_1' }, nowhere)).toEqual([])
    expect(await caseUrlsFor(['cas_1'], link, nowhere)).toEqual({})
  })

  it('leads from each line of a digest to its case', async () => {
    const urls = await caseUrlsFor(['cas_1', 'cas_2'], link, place)
    expect(Object.keys(urls)).toEqual(['cas_1', 'cas_2'])
    const token = (urls['cas_2'] ?? '').replace('https://cx.example/a/', '')
    expect(await readActionLink('s3cret', token, now)).toEqual({ ...link, caseId: 'cas_2' })
  })
})
