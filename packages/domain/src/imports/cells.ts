/**
 * The cells of whole CSV records (RFC 4180): quoted where they hold a separator, a line break or a quote, which is then
 * doubled. A quote in the middle of a cell stands for itself; empty lines are left out.
 */
export function cellsOf(text: string, separator: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let at = 0
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      at += 1
      for (;;) {
        const quote = text.indexOf('"', at)
        cell += text.slice(at, quote < 0 ? text.length : quote)
        at = quote < 0 ? text.length : quote + 1
        if (quote < 0 || text[at] !== '"') break
        cell += '"'
        at += 1
      }
    }
    let stop = at
    while (stop < text.length && text[stop] !== separator && text[stop] !== '\n') stop += 1
    const isLast = text[stop] !== separator
    record.push(cell + (isLast ? text.slice(at, stop).replace(/\r$/, '') : text.slice(at, stop)))
    if (isLast || stop === text.length - 1) {
      if (!isLast) record.push('')
      if (record.length > 1 || record[0] !== '') records.push(record)
      record = []
    }
    at = stop + 1
  }
  return records
}
