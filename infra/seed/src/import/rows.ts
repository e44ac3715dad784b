import { Readable } from 'node:stream'

import { parse, type InfoRecord } from 'csv-parse'

import type { Row } from '@vigia/domain/imports'

/** A row of the file, or what is wrong with it. `line` is where it ends. */
export interface FileRow {
  line: number
  row: Row
  problem: string | null
}

const LONGEST_ROW = 1_000_000
const separators = [',', ';', '\t', '|']

/** The separator that the header uses most. */
export const separatorOf = (header: string): string =>
  separators.toSorted((a, b) => header.split(b).length - header.split(a).length)[0] ?? ','

async function* withFirstLine(text: AsyncIterable<string>): AsyncGenerator<{ head: string; rest: string }> {
  let head = ''
  let isKnown = false
  for await (const chunk of text) {
    if (isKnown) {
      yield { head, rest: chunk }
      continue
    }
    head += chunk
    if (!head.includes('\n')) continue
    isKnown = true
    yield { head: head.slice(0, head.indexOf('\n')), rest: head }
  }
  if (!isKnown && head !== '') yield { head, rest: head }
}

/** The rows of a CSV with a header, one at a time. @throws Error for a quote that never ends. */
export async function* csvRows(text: AsyncIterable<string>): AsyncGenerator<FileRow> {
  const chunks = withFirstLine(text)
  const first = await chunks.next()
  if (first.done) return
  const parser = parse({
    bom: true,
    delimiter: separatorOf(first.value.head),
    info: true,
    max_record_size: LONGEST_ROW,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  })
  const all = async function* () {
    yield first.value.rest
    for await (const { rest } of chunks) yield rest
  }
  Readable.from(all())
    .on('error', (err) => parser.destroy(err))
    .pipe(parser)
  let header: string[] | null = null
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: InfoRecord }>) {
    if (header === null) {
      header = record.map((name) => name.trim())
      continue
    }
    const row = Object.fromEntries(header.map((name, i) => [name, record[i] ?? '']))
    const problem =
      record.length === header.length ? null : `It has ${record.length} columns, the header ${header.length}`
    yield { line: info.lines, row, problem }
  }
}

const flat = (value: unknown, path: string): [string, string][] => {
  if (value === null || value === undefined) return [[path, '']]
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object') return [[path, JSON.stringify(value)]]
  return Object.entries(value).flatMap(([name, inner]) => flat(inner, path === '' ? name : `${path}.${name}`))
}

function readLine(text: string, line: number): FileRow {
  try {
    const value: unknown = JSON.parse(text)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return {
      line,
      row: isObject ? Object.fromEntries(flat(value, '')) : {},
      problem: isObject ? null : 'It is not an object',
    }
  } catch {
    return { line, row: { text }, problem: 'It is not valid JSON' }
  }
}

/** The objects of a file of one JSON object a line; inner fields are called `outer.inner`. */
export async function* ndjsonRows(text: AsyncIterable<string>): AsyncGenerator<FileRow> {
  let rest = ''
  let line = 0
  for await (const chunk of text) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const one of lines) {
      line += 1
      if (one.trim() !== '') yield readLine(one, line)
    }
  }
  if (rest.trim() !== '') yield readLine(rest, line + 1)
}
