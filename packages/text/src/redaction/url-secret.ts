import type { Span } from './spans.ts'

const URL = /(?:https?|wss?|ftp):\/\/[^\s<>"]+/gi
const CREDENTIALS = /^[a-z]+:\/\/([^\s/@:]{1,128}:[^\s/@]{1,128})@/i
const SECRET_PARAMETER =
  /[?&#;](?:[a-z0-9_-]{0,32}(?:token|secret|password|passwd|signature|credential|api_?-?key)|pwd|pass|key|auth|sig|jwt|otp|sid|session|session_?id|code)=(?!\[url_secret\])([^&#\s]+)/gi
/** A path segment that nobody types: long, without a word, mixing letters and digits. */
const SECRET_SEGMENT = /\/([a-z0-9_.~-]{32,})(?=[/?#]|$)/gi

/** What a web address must not tell: credentials, tokens in its query, long random path segments. */
export function findUrlSecrets(text: string): Span[] {
  if (!text.includes('://')) return []
  return Array.from(text.matchAll(URL)).flatMap(({ index, 0: url }) => secretsOf(url, index))
}

function secretsOf(url: string, offset: number): Span[] {
  const spans: Span[] = []
  const credentials = CREDENTIALS.exec(url)?.[1]
  if (credentials !== undefined) spans.push(spanAt(offset + url.indexOf('://') + 3, credentials))
  const queryAt = url.search(/[?#]/)
  const path = queryAt < 0 ? url : url.slice(0, queryAt)
  for (const { index, 1: segment } of path.matchAll(SECRET_SEGMENT)) {
    if (segment !== undefined && looksRandom(segment)) spans.push(spanAt(offset + index + 1, segment))
  }
  for (const { index, 0: found, 1: value } of url.matchAll(SECRET_PARAMETER)) {
    if (value !== undefined) spans.push(spanAt(offset + index + found.length - value.length, value))
  }
  return spans.toSorted((a, b) => a.start - b.start)
}

const spanAt = (start: number, value: string): Span => ({ start, end: start + value.length })

const looksRandom = (segment: string): boolean =>
  (segment.match(/\d/g)?.length ?? 0) >= 4 &&
  /[a-z]/i.test(segment) &&
  (segment.match(/-/g)?.length ?? 0) <= 4
