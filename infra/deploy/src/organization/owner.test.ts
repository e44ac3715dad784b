import { describe, expect, it } from 'vitest'

import { insertOwnerSql, makeToken } from './owner.ts'

const bytes = (fill: number) => new Uint8Array(64).fill(fill)
const now = new Date('2026-06-30T12:00:00Z')

describe('makeToken', () => {
  it.each([
    { fill: 0, token: 'a'.repeat(32) },
    { fill: 51, token: 'Z'.repeat(32) },
    { fill: 207, token: 'Z'.repeat(32) },
  ])('makes 32 letters of bytes of $fill', ({ fill, token }) => {
    expect(makeToken(bytes(fill))).toBe(token)
  })

  it('refuses bytes that would favour some letters', () => {
    expect(() => makeToken(bytes(208))).toThrow(RangeError)
  })
})

describe('insertOwnerSql', () => {
  it('invites an owner and holds nothing that opens anything', () => {
    const token = makeToken(bytes(7))
    const sql = insertOwnerSql(
      {
        organizationId: 'org_1',
        email: "o'brien@shop.example",
        token,
        random: (length) => new Uint8Array(length),
      },
      now,
    )
    expect(sql).not.toContain(token)
    expect(sql).toContain("'o''brien@shop.example'")
    expect(sql).toContain(String(now.getTime() + 7 * 86_400_000))
    expect(sql).toContain(String(now.getTime() + 86_400_000))
  })
})
