import { fileURLToPath } from 'node:url'

import { describe, expect, it } from 'vitest'

import { checkMigrations, readMigrations } from './migrations.ts'

const own = fileURLToPath(new URL('../../../../packages/db/migrations', import.meta.url))
const migration = (sql: string) => ({ name: '0007_shop.sql', sql })

describe('checkMigrations', () => {
  it("takes Vigía's own", () => {
    expect(readMigrations(own).length).toBeGreaterThan(0)
    expect(() => checkMigrations(readMigrations(own))).not.toThrow()
  })

  it('takes a comment about what it refuses', () => {
    expect(() =>
      checkMigrations([migration('-- never DROP TABLE\n/* __new_ */ CREATE TABLE a (b)')]),
    ).not.toThrow()
  })

  it.each([
    {
      what: 'a dropped table',
      sql: 'CREATE TABLE a (b); drop  table a',
      says: '0007_shop.sql says drop  table',
    },
    { what: 'a rebuilt table', sql: 'CREATE TABLE `__new_a` (b)', says: '0007_shop.sql says __new_' },
    { what: 'broken SQL', sql: 'CREATE TABEL a (b)', says: '0007_shop.sql cannot be applied' },
    {
      what: 'a table that is not there',
      sql: 'ALTER TABLE a ADD b',
      says: '0007_shop.sql cannot be applied',
    },
  ])('refuses $what', ({ sql, says }) => {
    expect(() => checkMigrations([migration(sql)])).toThrow(says)
  })
})
