const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const lettersOf = (text: string): string[] => Array.from(segments.segment(text), ({ segment }) => segment)

const cut = (letters: readonly string[], most: number): string =>
  letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('')

/** A name on two lines of at most `most` characters, cut with an ellipsis where that is not enough. */
export function wrapName(name: string, most: number): string[] {
  const letters = lettersOf(name)
  if (letters.length <= most) return [name]
  const words = name.split(' ')
  let taken = 0
  let length = -1
  for (const word of words) {
    length += 1 + lettersOf(word).length
    if (length > most) break
    taken += 1
  }
  if (taken === 0) return [cut(letters, most)]
  return [words.slice(0, taken).join(' '), cut(lettersOf(words.slice(taken).join(' ')), most)]
}
