import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'

import { scopes } from '@vigia/contracts/route'
import { hashKey } from '@vigia/http/auth'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { readMigrations } from '../project/migrations.ts'
import { makeKey } from './keys.ts'
import { insertKeySql, insertOrganizationSql, quote } from './sql.ts'

const own = fileURLToPath(new URL('../../../../packages/db/migrations', import.meta.url))
const random = (length: number) => new Uint8Array(length).fill(7)
const now = new Date('2026-06-30T12:00:00Z')
const shop = { id: 'org_1', name: 'Shop', timeZone: 'Europe/Madrid', region: 'latam', currency: 'EUR' }

let database: DatabaseSync

beforeEach(() => {
  database = new DatabaseSync(':memory:')
  for (const { sql } of readMigrations(own)) database.exec(sql)
})

afterEach(() => database.close())

describe('insertOrganizationSql', () => {
  it.each([
    { name: "O'Brien's" },
    { name: `"Doña" 'Inés'` },
    { name: "'); DELETE FROM keys; --" },
    { name: String.raw`back\slash ; -- and /* comment */` },
    { name: 'Peluquería 💈 ñandú %s $1 ?' },
  ])('stores $name as it is', ({ name }) => {
    database.exec(insertOrganizationSql({ ...shop, name }, now))
    expect(
      database
        .prepare('SELECT id, name, time_zone, region, currency, link_secret, created_at FROM organizations')
        .all(),
    ).toEqual([
      {
        id: 'org_1',
        name,
        time_zone: 'Europe/Madrid',
        region: 'latam',
        currency: 'EUR',
        created_at: now.getTime(),
        link_secret: null,
      },
    ])
  })

  it('makes one organization, however often it is run', () => {
    database.exec(insertOrganizationSql(shop, now))
    database.exec(insertOrganizationSql({ ...shop, id: 'org_2' }, now))
    expect(database.prepare('SELECT id FROM organizations').all()).toEqual([{ id: 'org_1' }])
  })
})

describe('insertKeySql', () => {
  const secret = makeKey('secret', [], random)

  it('stores no key of an organization that is not there', () => {
    database.exec(insertKeySql('org_1', secret.row, now))
    expect(database.prepare('SELECT * FROM keys').all()).toEqual([])
  })

  it("stores a key as the workers' guard looks it up, and never its text", async () => {
    database.exec(insertOrganizationSql(shop, now))
    database.exec(insertKeySql('org_1', secret.row, now))
    const [row] = database.prepare('SELECT * FROM keys').all()
    expect(row).toMatchObject({
      hash: await hashKey(secret.text),
      organization_id: 'org_1',
      revoked_at: null,
    })
    expect(JSON.parse(String(row?.['scopes']))).toEqual(scopes)
    expect(JSON.stringify(row)).not.toContain(secret.text)
  })
})

describe('makeKey', () => {
  it.each([
    { kind: 'secret' as const, form: /^vg_sk_[0-9a-f]{64}$/, scopes, origins: [] },
    {
      kind: 'publishable' as const,
      form: /^vg_pk_[0-9a-f]{64}$/,
      scopes: ['signals:write'],
      origins: ['https://a.es'],
    },
  ])('a $kind key may do only what it should', ({ kind, form, ...granted }) => {
    const { text, row } = makeKey(kind, ['https://a.es'], random)
    expect(text).toMatch(form)
    expect(row).toMatchObject({ kind, ...granted })
  })
})

describe('quote', () => {
  it('refuses what would end the statement', () => {
    expect(() => quote('a\0b')).toThrow(RangeError)
  })
})
