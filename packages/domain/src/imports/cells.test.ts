import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { cellsOf } from './cells.ts'

describe('cellsOf', () => {
  it.each([
    {
      text: 'a,b\nc,d\n',
      cells: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    {
      text: 'a,b\r\nc,d',
      cells: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    { text: '"a,b","c\nd"\n', cells: [['a,b', 'c\nd']] },
    { text: '"say ""hi"""\n', cells: [['say "hi"']] },
    { text: '5" tall,x\n', cells: [['5" tall', 'x']] },
    {
      text: 'a,\n,b\n',
      cells: [
        ['a', ''],
        ['', 'b'],
      ],
    },
    { text: 'a,', cells: [['a', '']] },
    { text: 'a\n\nb\n', cells: [['a'], ['b']] },
    { text: '', cells: [] },
    { text: '"",x\n', cells: [['', 'x']] },
    { text: '"open,x\n', cells: [['open,x\n']] },
  ])('reads $text', ({ text, cells }) => {
    expect(cellsOf(text, ',')).toEqual(cells)
  })

  it('reads back whatever was written by the rules', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ';', 'ñ', ' ') })
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 })
    const quoted = (each: string) => `"${each.replaceAll('"', '""')}"`
    const written = (cells: string[][]) => cells.map((row) => `${row.map(quoted).join(',')}\n`).join('')
    fc.assert(
      fc.property(table, (cells) => {
        expect(cellsOf(written(cells), ',')).toEqual(cells)
      }),
    )
  })
})
