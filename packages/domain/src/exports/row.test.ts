import { describe, expect, it } from 'vitest'

import { csvCell, csvRow } from './index.ts'

describe('csvCell', () => {
  it.each([
    { what: 'nothing', value: null, cell: '' },
    { what: 'a number', value: -0.5, cell: '-0.5' },
    { what: 'plain text', value: 'El asiento llegó roto', cell: 'El asiento llegó roto' },
    { what: 'a comma', value: 'a, b', cell: '"a, b"' },
    { what: 'a quotation mark', value: 'say "no"', cell: '"say ""no"""' },
    { what: 'a line break', value: 'a\nb', cell: '"a\nb"' },
    { what: 'a formula', value: '=1+1', cell: "'=1+1" },
    { what: 'a formula with a comma', value: '@SUM(1,2)', cell: `"'@SUM(1,2)"` },
    { what: 'a minus sign', value: '-2 stars', cell: "'-2 stars" },
  ])('writes $what', ({ value, cell }) => {
    expect(csvCell(value)).toBe(cell)
  })

  it('ends a row with CRLF', () => {
    expect(csvRow(['a', 1, null])).toBe('a,1,\r\n')
  })
})
