import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { hideAmong, hideTable } from './index.ts'

describe('hideAmong', () => {
  it.each([
    { when: 'all are large', sizes: [5, 9], hidden: [] },
    { when: 'one is small', sizes: [20, 6, 2], hidden: [1, 2] },
    { when: 'two are small, and large together', sizes: [20, 2, 3], hidden: [1, 2] },
    { when: 'two are small, also together', sizes: [20, 9, 2, 2], hidden: [1, 2, 3] },
    { when: 'empty ones stand by', sizes: [9, 0, 4, 0], hidden: [0, 2] },
    { when: 'there is one alone', sizes: [4], hidden: [0] },
    { when: 'there is nothing', sizes: [], hidden: [] },
  ])('hides what gives few answers away when $when', ({ sizes, hidden }) => {
    const flags = hideAmong(true, sizes)
    expect(sizes.flatMap((_, i) => (flags[i] ? [i] : []))).toEqual(hidden)
  })

  it('hides nothing of customers', () => {
    expect(hideAmong(false, [1, 20])).toEqual([false, false])
  })
})

describe('hideTable', () => {
  it('never leaves few answers alone in a row or a column', () => {
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(fc.nat(12), { minLength: width, maxLength: width }), { maxLength: 5 }),
      )
    fc.assert(
      fc.property(table, (sizes) => {
        const width = sizes[0]?.length ?? 0
        const { cells } = hideTable(true, sizes, width)
        const lines = [
          ...sizes.map((row, i) => row.filter((n, j) => n > 0 && cells[i]?.[j])),
          ...Array.from({ length: width }, (_, j) =>
            sizes.flatMap((row, i) => (row[j] && cells[i]?.[j] ? [row[j]] : [])),
          ),
        ]
        for (const [index, line] of lines.entries()) {
          const whole =
            index < sizes.length ? (sizes[index] ?? []) : sizes.map((row) => row[index - sizes.length] ?? 0)
          const secret = line.reduce((sum, n) => sum + n, 0)
          const everything = whole.reduce((sum, n) => sum + n, 0)
          expect(line.length === 0 || secret === everything || (line.length > 1 && secret >= 5)).toBe(true)
        }
      }),
    )
  })
})
