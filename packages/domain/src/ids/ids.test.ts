import { describe, expect, it } from 'vitest'

import { isId, makeId } from './index.ts'

const bytes = (fill: number) => new Uint8Array(16).fill(fill)

describe('makeId', () => {
  it.each([
    { of: 'zeros', fill: 0, id: `cus_${'0'.repeat(24)}` },
    { of: 'ones', fill: 255, id: `cus_${'z'.repeat(24)}` },
  ])('writes the bits of $of in base 32', ({ fill, id }) => {
    expect(makeId('customer', bytes(fill))).toBe(id)
  })

  it('refuses 14 bytes and takes 15', () => {
    expect(() => makeId('signal', new Uint8Array(14))).toThrow(RangeError)
    expect(makeId('signal', new Uint8Array(15))).toHaveLength(28)
  })

  it('tells its own ids from others', () => {
    expect(isId('signal', makeId('signal', bytes(7)))).toBe(true)
    expect(isId('customer', makeId('signal', bytes(7)))).toBe(false)
    expect(isId('signal', 'sig_short')).toBe(false)
  })
})
