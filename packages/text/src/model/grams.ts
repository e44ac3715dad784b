import type { Comment } from '../words/tokens.ts'

/** What is read of a comment, in words; the rest of a long one says little more. */
const MAX_WORDS = 400
const MAX_WORD = 24
const SHORTEST = 3
const LONGEST = 5

const OFFSET = 0x811c9dc5
const PRIME = 0x01000193
const SPACE = 32
const EDGE = 95
/** Grams of letters start from another number than words, so that `bad` inside a word is not the word. */
const LETTERS = 0x2b5f3a1d

/**
 * The buckets of a comment, each once: words, pairs of words, and three to five letters within a word, by
 * FNV-1a. `buckets` is a power of two.
 */
export function bucketsOf(comment: Comment, buckets: number): Uint32Array {
  const mask = buckets - 1
  const seen = new Buckets(buckets)
  const { tokens } = comment
  const count = Math.min(tokens.length, MAX_WORDS)
  let previous = OFFSET
  for (let at = 0; at < count; at += 1) {
    const word = plain(tokens[at]?.word ?? '')
    const alone = hashWord(OFFSET, word)
    seen.add(fold(alone, mask))
    seen.add(fold(hashWord(step(previous, SPACE), word), mask))
    previous = alone
    addLetters(word, mask, seen)
  }
  return seen.list()
}

/** Buckets in the order they were met, each once. */
class Buckets {
  private readonly seen: Uint8Array
  private readonly met: number[] = []

  constructor(buckets: number) {
    this.seen = new Uint8Array(buckets)
  }

  add(bucket: number): void {
    if (this.seen[bucket] === 1) return
    this.seen[bucket] = 1
    this.met.push(bucket)
  }

  list(): Uint32Array {
    return Uint32Array.from(this.met)
  }
}

/** `12:45` is `0:0`: numbers count by their shape. */
const plain = (word: string): string =>
  (/\d/.test(word) ? word.replace(/\d+/g, '0') : word).slice(0, MAX_WORD)

const step = (hash: number, code: number): number => Math.imul(hash ^ code, PRIME)

const fold = (hash: number, mask: number): number => (hash ^ (hash >>> 15)) & mask

function hashWord(from: number, word: string): number {
  let hash = from
  for (let at = 0; at < word.length; at += 1) hash = step(hash, word.charCodeAt(at))
  return hash
}

function addLetters(word: string, mask: number, seen: Buckets): void {
  const last = word.length
  for (let start = -1; start <= last + 1 - SHORTEST; start += 1) {
    let hash = LETTERS
    const end = Math.min(start + LONGEST, last + 1)
    for (let at = start; at < end; at += 1) {
      hash = step(hash, at < 0 || at >= last ? EDGE : word.charCodeAt(at))
      if (at - start >= SHORTEST - 1) seen.add(fold(hash, mask))
    }
  }
}
