export type PersonalDataKind = 'email' | 'phone' | 'card' | 'iban' | 'national_id' | 'url_secret'

/** A piece of a text, `[start, end)`. */
export interface Span {
  start: number
  end: number
}

/** A run of digits and what separates it from the one before it. */
export interface DigitGroup extends Span {
  digits: string
  separator: string
}

const RUN = /\d+/g
const MAX_SEPARATOR = 3

/**
 * Runs of digits that may belong together: only blanks and the punctuation of phones and cards stand between
 * them, three characters at most.
 */
export function digitClusters(text: string): DigitGroup[][] {
  const clusters: DigitGroup[][] = []
  let cluster: DigitGroup[] = []
  let end = -1
  for (const match of text.matchAll(RUN)) {
    const [digits] = match
    const start = match.index
    const separator = end < 0 ? '' : text.slice(end, Math.min(start, end + MAX_SEPARATOR + 1))
    const joins = end >= 0 && start - end <= MAX_SEPARATOR && /^[ \u00a0.\-–/()]+$/.test(separator)
    if (!joins && cluster.length > 0) {
      clusters.push(cluster)
      cluster = []
    }
    cluster.push({ start, end: start + digits.length, digits, separator: joins ? separator : '' })
    end = start + digits.length
  }
  if (cluster.length > 0) clusters.push(cluster)
  return clusters
}

/** Replaces each span by `[kind]`; spans come in order and do not overlap. */
export function cut(text: string, spans: readonly Span[], kind: PersonalDataKind): string {
  let result = ''
  let from = 0
  for (const span of spans) {
    result += `${text.slice(from, span.start)}[${kind}]`
    from = span.end
  }
  return result + text.slice(from)
}
