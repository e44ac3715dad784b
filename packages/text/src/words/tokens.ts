export interface Token {
  /** Lower case, without accents, with runs of three or more letters squeezed to two. */
  word: string
  /** The same with such runs squeezed to one letter; only on drawn-out words (`buenooo`). */
  squeezed: string | undefined
  shouted: boolean
  clause: number
  sentence: number
}

export interface Comment {
  tokens: Token[]
  /** What ends each sentence: '!', '!!', '?' or ''. */
  endings: string[]
}

const TOKEN =
  /https?:\/\/\S+|www\.\S+|[@&][a-z0-9_]+;?|[a-z]+(?:'[a-z]+)*|\d+(?:[.,:/]\d+)*%?|[:;=]-?[()[\]dp/|](?![a-z0-9])|<3|[.!?\n;:,()–—]|\p{Extended_Pictographic}/giu
const CONTRAST = new Set(
  'pero but however aunque although though sino excepto salvo except despite lamentablemente unfortunately'.split(
    ' ',
  ),
)
const ARTICLE = new Set('el la los las mi mis su sus lo the my our their its'.split(' '))
const MAX_LENGTH = 20_000

/** Lower-cases and takes accents away: `Atención` is `atencion`, `año` is `ano`. */
export function fold(text: string): string {
  return foldMarks(text).toLowerCase()
}

function foldMarks(text: string): string {
  // oxlint-disable-next-line no-control-regex -- ASCII needs no work
  if (/^[\x00-\x7f]*$/.test(text)) return text
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(/[‘’´`]/g, "'")
}

/** Splits a comment into words, emoji and emoticons, each with the number of its clause and sentence. */
export function tokenize(text: string): Comment {
  const folded = spreadHashtags(foldMarks(text.slice(0, MAX_LENGTH)))
  const tokens: Token[] = []
  const endings = ['']
  let clause = 0
  let sentence = 0
  let before = ''
  for (const [raw] of folded.matchAll(TOKEN)) {
    const first = raw.charAt(0)
    if (raw.length === 1 && '.!?\n'.includes(first)) {
      if (tokens.at(-1)?.sentence === sentence) {
        clause += 1
        sentence += 1
        endings.push('')
      }
      const ended = sentence - 1
      if (ended >= 0 && (first === '!' || first === '?')) endings[ended] = `${endings[ended] ?? ''}${first}`
    } else if (raw.length === 1 && ';:,()–—'.includes(first)) {
      if (tokens.at(-1)?.clause === clause) clause += 1
    } else if (!isSkipped(raw, first)) {
      const word = plainWord(raw)
      if (CONTRAST.has(word) || (ARTICLE.has(word) && (before === 'y' || before === 'and'))) {
        if (tokens.at(-1)?.clause === clause) clause += 1
      }
      tokens.push(tokenOf(word, raw, clause, sentence))
      before = word
    }
  }
  return { tokens, endings }
}

function isSkipped(raw: string, first: string): boolean {
  return first === '@' || first === '&' || raw.startsWith('www.') || /^https?:/i.test(raw)
}

/** `don't` is `dont`, `we'll` is `we`: only a negation keeps its tail. */
function plainWord(raw: string): string {
  const lower = raw.toLowerCase()
  const apostrophe = lower.indexOf("'")
  if (apostrophe < 0) return lower
  return lower.endsWith("n't") ? lower.replaceAll("'", '') : lower.slice(0, apostrophe)
}

function tokenOf(word: string, raw: string, clause: number, sentence: number): Token {
  const shouted = raw.length > 2 && raw !== word && raw === raw.toUpperCase()
  if (!/([a-z])\1\1/.test(word)) return { word, squeezed: undefined, shouted, clause, sentence }
  return {
    word: word.replace(/([a-z])\1{2,}/g, '$1$1'),
    squeezed: word.replace(/([a-z])\1{2,}/g, '$1'),
    shouted,
    clause,
    sentence,
  }
}

/** `#PesimoServicio` is `Pesimo Servicio`. */
function spreadHashtags(text: string): string {
  if (!text.includes('#')) return text
  return text.replace(/#[a-z0-9]{1,80}/gi, (tag) => tag.slice(1).replace(/([a-z])(?=[A-Z])/g, '$1 '))
}
