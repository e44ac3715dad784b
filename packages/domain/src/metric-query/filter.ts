import { AppError } from '../errors/index.ts'
import { channels, stages } from '../signals/index.ts'
import { dimensions, isDimension } from './dimension.ts'
import type { Dimension, Filter } from './dimension.ts'

const mostValues = 50

const vocabularies: Partial<Record<Dimension, readonly string[]>> = { channel: channels, stage: stages }
const neverEmpty: readonly Dimension[] = ['touchpoint', 'channel', 'stage', 'theme']

const refuse = (path: string, message: string) =>
  new AppError('invalid', `${path}: ${message}`, { issues: [{ path, message }] })

/** What to say of a name that is no dimension. */
const unknown = (path: string, name: string, declared: readonly string[]) => {
  const known = [...dimensions, ...declared.map((each) => `attribute.${each}`)].join(', ')
  const declare = name.startsWith('attribute.')
    ? '; an attribute is declared first, by PUT /v1/settings/attributes'
    : ''
  return refuse(path, `"${name}" is no dimension; use one of ${known}${declare}`)
}

/** Splits at commas; one that belongs to a value is written `\,`. */
const partsOf = (text: string): string[] =>
  text.split(/(?<!\\),/).map((part) => part.replaceAll('\\,', ',').trim())

function readPart(part: string, declared: readonly string[]): { dimension: Dimension; value: string } {
  const colon = part.indexOf(':')
  if (colon < 0) {
    const message =
      'Write a dimension and its value, such as touchpoint:delivery (in a value, write \\, for a comma)'
    throw refuse('filter', message)
  }
  const dimension = part.slice(0, colon).trim()
  const value = part.slice(colon + 1).trim()
  if (!isDimension(dimension, declared)) throw unknown('filter', dimension, declared)
  // Signals without a segment, a survey and so on form the group of the empty one.
  if (value === '' && neverEmpty.includes(dimension)) {
    throw refuse('filter', `Say which ${dimension}: ${dimension}:…`)
  }
  const vocabulary = vocabularies[dimension]
  if (vocabulary && !vocabulary.includes(value)) {
    throw refuse('filter', `"${value}" is no ${dimension}; use one of ${vocabulary.join(', ')}`)
  }
  return { dimension, value }
}

/**
 * Reads filters such as `touchpoint:delivery`, each text one or several of them separated by commas; `declared` are the
 * attributes that the organization may ask about.
 * @throws AppError `invalid` that says what to mend.
 */
export function readFilter(texts: readonly string[], declared: readonly string[] = []): Filter {
  const parts = texts.flatMap(partsOf).map((part) => readPart(part, declared))
  if (parts.length > mostValues) throw refuse('filter', `Use at most ${mostValues} values`)
  const filter: Partial<Record<Dimension, string[]>> = {}
  for (const { dimension, value } of parts) {
    filter[dimension] = [...new Set([...(filter[dimension] ?? []), value])]
  }
  return filter
}

/**
 * Reads up to two dimensions separated by a comma.
 * @throws AppError `invalid` that says what to mend.
 */
export function readGroupBy(text: string | undefined, declared: readonly string[] = []): Dimension[] {
  const names = (text ?? '').split(',').map((name) => name.trim())
  const groupBy = names.filter(Boolean).map((name) => {
    if (!isDimension(name, declared)) throw unknown('groupBy', name, declared)
    return name
  })
  if (groupBy.length > 2) throw refuse('groupBy', 'Use two dimensions at most')
  if (new Set(groupBy).size < groupBy.length) throw refuse('groupBy', 'Name each dimension once')
  return groupBy
}
