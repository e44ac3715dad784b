import { describe, expect, it } from 'vitest'

import { placeOf } from './index.ts'

describe('placeOf', () => {
  it.each([
    { id: 'cus_000000000000000000000000', place: 0 },
    { id: 'cus_g00000000000000000000000', place: 0.5 },
    { id: 'cus_zzzzzzzzzzzzzzzzzzzzzzzz', place: 1 },
    { id: 'cus_8g0000000000000000000000', place: 0.265625 },
  ])('puts $id at $place', ({ id, place }) => {
    expect(placeOf(id)).toBeCloseTo(place, 9)
  })
})
