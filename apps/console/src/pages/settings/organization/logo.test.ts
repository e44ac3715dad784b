import { describe, expect, it } from 'vitest'

import { fitted } from './logo.ts'

describe('a logo', () => {
  it.each([
    { width: 400, height: 200, is: { width: 192, height: 96 } },
    { width: 200, height: 400, is: { width: 96, height: 192 } },
    { width: 192, height: 192, is: { width: 192, height: 192 } },
    { width: 40, height: 20, is: { width: 40, height: 20 } },
    { width: 9_000, height: 3, is: { width: 192, height: 1 } },
  ])('of $width × $height is drawn as $is', ({ width, height, is }) => {
    expect(fitted(width, height, 192)).toEqual(is)
  })
})
