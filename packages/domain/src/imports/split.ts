const QUOTE = 0x22
const NEWLINE = 0x0a

/** Where whole records of a stream end: a line break counts unless it stands between quotes. */
export function createSplitter(isQuoted: boolean) {
  let inside = false
  return {
    /** The places right behind the records that end in `bytes`, in order. */
    ends(bytes: Uint8Array): number[] {
      const found: number[] = []
      for (let at = 0; at < bytes.length; at += 1) {
        const byte = bytes[at]
        if (byte === QUOTE && isQuoted) inside = !inside
        else if (byte === NEWLINE && !inside) found.push(at + 1)
      }
      return found
    },
  }
}

const separators = [',', ';', '\t', '|']

/** The separator that a header uses most. */
export const separatorOf = (header: string): string =>
  separators.toSorted((a, b) => header.split(b).length - header.split(a).length)[0] ?? ','

/** Whether a row is a second header, as SurveyMonkey writes one: it names nobody and no time. */
export const isSecondHeader = (cells: readonly string[]): boolean =>
  cells.slice(0, 2).every((cell) => cell.trim() === '') &&
  cells.some((cell) => /^(response|open-ended response)$/i.test(cell.trim()))
