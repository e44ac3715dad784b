import { describe, expect, it } from 'vitest'

import { decode } from './decode.ts'
import { createKeys, createOccurrences } from './key.ts'
import { parseMapping } from '@vigia/domain/imports'
import { csvRows, ndjsonRows } from './rows.ts'

const piece = async function* (...chunks: string[]) {
  for (const chunk of chunks) yield await Promise.resolve(chunk)
}
async function listOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}

describe('csvRows', () => {
  it('reads a BOM, quotes, line ends in a cell and rows cut anywhere', async () => {
    const rows = await listOf(csvRows(piece('\uFEFFa,', 'b\r\n1,"x, ""y""', '\nz"\r\n\r\n2,w')))
    expect(rows).toEqual([
      { line: 3, row: { a: '1', b: 'x, "y"\nz' }, problem: null },
      { line: 5, row: { a: '2', b: 'w' }, problem: null },
    ])
  })

  it('finds the separator, and says of a row what is wrong with it', async () => {
    const rows = await listOf(csvRows(piece('a;b\n1;2\n3\n')))
    expect(rows.map(({ problem }) => problem)).toEqual([null, 'It has 1 columns, the header 2'])
  })

  it('tells a quote that never ends', async () => {
    await expect(listOf(csvRows(piece('a,b\n1,"never')))).rejects.toThrow('Quote Not Closed')
  })

  it('has no rows in an empty file', async () => {
    expect(await listOf(csvRows(piece()))).toEqual([])
  })
})

describe('ndjsonRows', () => {
  it('flattens objects, and keeps the line of what is none', async () => {
    const rows = await listOf(
      ndjsonRows(piece('{"a":1,"customer":{"id":"x"}}\n\n{"a', '":null}\n[1]\n{oops')),
    )
    expect(rows).toEqual([
      { line: 1, row: { a: '1', 'customer.id': 'x' }, problem: null },
      { line: 3, row: { a: '' }, problem: null },
      { line: 4, row: {}, problem: 'It is not an object' },
      { line: 5, row: { text: '{oops' }, problem: 'It is not valid JSON' },
    ])
  })
})

describe('decode', () => {
  const bytes = async function* (...chunks: number[][]) {
    for (const chunk of chunks) yield await Promise.resolve(Uint8Array.from(chunk))
  }

  it('replaces and counts what is no UTF-8, and joins a letter cut in two', async () => {
    const told = { replaced: 0 }
    const text = await listOf(decode(bytes([0x61, 0x92, 0xc3], [0xb1]), 'utf-8', told))
    expect(text.join('')).toBe('a\uFFFDñ')
    expect(told.replaced).toBe(1)
  })

  it('reads another encoding by its name', async () => {
    const told = { replaced: 0 }
    const text = await listOf(decode(bytes([0xcf, 0xf0, 0xe8]), 'windows-1251', told))
    expect(text.join('')).toBe('При')
    expect(told.replaced).toBe(0)
  })
})

describe('a row’s key', () => {
  const mapping = parseMapping(['score=nps', 'touchpoint=const:shop'])

  it('is the same in every import, and another for each of two identical rows', () => {
    const [first, again] = [createKeys(mapping), createKeys(mapping)]
    const keys = [{ nps: '9' }, { nps: '9' }, { nps: '8' }].map(first)
    expect(new Set(keys).size).toBe(3)
    expect([{ nps: '8' }, { nps: '9' }, { nps: '9' }].map(again).toSorted()).toEqual(keys.toSorted())
  })

  it('depends on how the row is read, and not on the order of its columns', () => {
    const other = createKeys(parseMapping(['score=nps', 'touchpoint=const:web']))
    expect(other({ nps: '9' })).not.toBe(createKeys(mapping)({ nps: '9' }))
    expect(createKeys(mapping)({ b: '2', a: '1' })).toBe(createKeys(mapping)({ a: '1', b: '2' }))
  })

  it('counts occurrences beyond the first size of its table', () => {
    const occurrence = createOccurrences(4)
    for (let round = 1; round <= 3; round += 1) {
      for (let print = 0; print < 500; print += 1) expect(occurrence(print * 7)).toBe(round)
    }
  })
})
