import { cellsOf, separatorOf } from '@vigia/domain/imports'

/** So much of a file shows what it is. */
const SAMPLE_BYTES = 131_072
const EXAMPLES = 3

export interface ChosenFile {
  name: string
  format: 'csv' | 'ndjson'
  /** The whole file as UTF-8. */
  content: Blob
  /** Its beginning. */
  sample: string
}

export type FileFault = 'empty' | 'spreadsheet' | 'binary'

const isSpreadsheet = (name: string) => /\.(xlsx?|xlsm|ods|numbers)$/i.test(name)

const decoded = (bytes: ArrayBuffer, encoding: string, fatal: boolean): string | null => {
  try {
    // A character may be cut in two at the end of the sample: `stream` waits for the rest of it.
    return new TextDecoder(encoding, { fatal }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}

/** Reads what a person chose. Spreadsheets save CSV in the old Windows encoding: that becomes UTF-8 here. */
export async function readFile(file: File): Promise<ChosenFile | FileFault> {
  if (file.size === 0) return 'empty'
  if (isSpreadsheet(file.name)) return 'spreadsheet'
  const head = await file.slice(0, SAMPLE_BYTES).arrayBuffer()
  const utf8 = decoded(head, 'utf-8', true)
  const sample = utf8 ?? decoded(head, 'windows-1252', false) ?? ''
  if (sample.includes('\u0000')) return 'binary'
  const format = /\.(ndjson|jsonl)$/i.test(file.name) || sample.trimStart().startsWith('{') ? 'ndjson' : 'csv'
  if (utf8 !== null) return { name: file.name, format, content: file, sample }
  const whole = new TextDecoder('windows-1252').decode(await file.arrayBuffer())
  return { name: file.name, format, content: new Blob([whole]), sample }
}

/** What stands in each column of the first rows, so that a person recognises it. */
export function examplesOf({ format, sample }: Pick<ChosenFile, 'format' | 'sample'>): Map<string, string[]> {
  if (format === 'ndjson') return new Map()
  const text = sample.replace(/^\uFEFF/, '')
  const whole = text.slice(0, text.lastIndexOf('\n') + 1) || text
  const [header = [], ...rows] = cellsOf(whole, separatorOf(whole.split('\n', 1)[0] ?? ''))
  return new Map(
    header.map((name, column) => {
      const cells = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '')
      return [name.trim(), [...new Set(cells)].slice(0, EXAMPLES)]
    }),
  )
}
