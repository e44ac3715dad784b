import { describe, expect, it } from 'vitest'

import { createSplitter, isSecondHeader, separatorOf } from './split.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('the splitter', () => {
  it.each([
    { text: 'a\nb\n', quoted: true, ends: [2, 4] },
    { text: 'a\r\nb', quoted: true, ends: [3] },
    { text: '"a\nb"\nc\n', quoted: true, ends: [6, 8] },
    { text: '"a""\n"\n', quoted: true, ends: [7] },
    { text: '{"a":"\\""}\n{}\n', quoted: false, ends: [11, 14] },
    { text: 'ñ\n', quoted: true, ends: [3] },
    { text: '', quoted: true, ends: [] },
  ])('finds the ends of records in $text', ({ text, quoted, ends }) => {
    expect(createSplitter(quoted).ends(bytes(text))).toEqual(ends)
  })

  it('remembers an open quote from piece to piece', () => {
    const splitter = createSplitter(true)
    expect([splitter.ends(bytes('"a\n')), splitter.ends(bytes('b"\n'))]).toEqual([[], [3]])
  })
})

describe('a header', () => {
  it.each([
    ['a,b,c', ','],
    ['a;b;"c,d"', ';'],
    ['a\tb', '\t'],
    ['a', ','],
  ])('%s is separated by %s', (header, separator) => {
    expect(separatorOf(header)).toBe(separator)
  })

  it.each([
    { cells: ['', '', 'Response'], is: true },
    { cells: ['', '', 'Open-Ended Response'], is: true },
    { cells: ['1', '', 'Response'], is: false },
    { cells: ['', '', '9'], is: false },
  ])('is second: $is for $cells', ({ cells, is }) => {
    expect(isSecondHeader(cells)).toBe(is)
  })
})
