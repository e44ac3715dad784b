const words = [
  'El sillín llegó roto y nadie contesta',
  'Todo perfecto, muy amables',
  'Fast delivery, thank you',
  'I waited an hour on the phone, "on hold"',
  'La talla no era, pero lo cambiaron',
]

export const header = 'email,nps,comment,touchpoint,date\n'

/** The entries that say which column is which. */
export const mapping = [
  'metric=const:nps',
  'score=nps',
  'customer.email=email',
  'comment=comment',
  'touchpoint=touchpoint',
  'occurredAt=date',
]

const START = Date.UTC(2026, 0, 1)

/** The row of a number: always the same, so that two runs write the same file. */
function rowOf(n: number): string {
  const at = new Date(START + ((n * 7_919) % 300) * 86_400_000 + (n % 86_400) * 1_000)
  const comment = n % 3 === 0 ? `"${(words[n % words.length] ?? '').replaceAll('"', '""')}"` : ''
  return `c${n % 50_000}@example.com,${(n * 31) % 11},${comment},touchpoint-${n % 10},${at.toISOString()}\n`
}

const PIECE_ROWS = 5_000

/** The bytes of a file of so many rows from byte `from` on, some thousand rows at a time. */
export async function* fileFrom(from: number, rows: number): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let at = 0
  for (let first = 0; first < rows; first += PIECE_ROWS) {
    const count = Math.min(PIECE_ROWS, rows - first)
    const text = Array.from({ length: count }, (_, i) => rowOf(first + i)).join('')
    const bytes = encoder.encode((first === 0 ? header : '') + text)
    if (at + bytes.length > from) {
      yield bytes.subarray(Math.max(0, from - at))
      await new Promise((resolve) => setImmediate(resolve))
    }
    at += bytes.length
  }
}
