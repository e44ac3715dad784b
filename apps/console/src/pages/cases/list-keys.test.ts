import { describe, expect, it } from 'vitest'

import { rowAfter } from './list-keys.ts'

describe('rowAfter', () => {
  it.each([
    { key: 'j', row: -1, count: 3, next: 0 },
    { key: 'j', row: 0, count: 3, next: 1 },
    { key: 'j', row: 2, count: 3, next: 2 },
    { key: 'k', row: 1, count: 3, next: 0 },
    { key: 'k', row: -1, count: 3, next: 0 },
    { key: 'k', row: 0, count: 3, next: 0 },
    { key: 'j', row: -1, count: 0, next: null },
    { key: 'x', row: 0, count: 3, next: null },
  ])('leads from row $row of $count by $key to $next', ({ key, row, count, next }) => {
    expect(rowAfter(key, row, count)).toBe(next)
  })
})
