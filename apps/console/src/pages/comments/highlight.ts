export interface Piece {
  text: string
  /** One of the words that were sought. */
  isHit: boolean
}

/** One character without case and accents: it may become several, or none. */
const folded = (character: string) => character.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')

/** A text without case and accents, and of each of its characters where it comes from. */
function foldedWithPlaces(text: string) {
  let plain = ''
  const places: { from: number; to: number }[] = []
  let at = 0
  for (const character of text) {
    const to = at + character.length
    for (const part of folded(character)) {
      for (let i = 0; i < part.length; i += 1) places.push({ from: at, to })
      plain += part
    }
    at = to
  }
  return { plain, places }
}

function rangesOf(plain: string, words: readonly string[]): [number, number][] {
  const found = words.flatMap((word) => {
    const ranges: [number, number][] = []
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length))
      ranges.push([at, at + word.length])
    return ranges
  })
  return found.toSorted(([a], [b]) => a - b)
}

/** A text in pieces, of which those that a search found are marked, whatever their case and accents. */
export function highlight(text: string, query: string): Piece[] {
  const words = folded(query)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0 || text === '') return [{ text, isHit: false }]
  const { plain, places } = foldedWithPlaces(text)
  const pieces: Piece[] = []
  let done = 0
  for (const [start, end] of rangesOf(plain, words)) {
    const from = Math.max(done, places[start]?.from ?? done)
    // An accent written on its own belongs to the letter before it.
    const to =
      (places[end - 1]?.to ?? from) +
      (/^\p{M}+/u.exec(text.slice(places[end - 1]?.to ?? from))?.[0].length ?? 0)
    if (to <= from) continue
    if (from > done) pieces.push({ text: text.slice(done, from), isHit: false })
    pieces.push({ text: text.slice(from, to), isHit: true })
    done = to
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isHit: false })
  return pieces
}
