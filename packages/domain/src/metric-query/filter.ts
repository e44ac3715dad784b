import { AppError } from '../errors/index.ts'
import { channels, stages } from '../signals/index.ts'
import { dimensions, isDimension } from './dimension.ts'
import type { Dimension, Filter } from './dimension.ts'

const mostValues = 50

const vocabularies: Partial<Record<Dimension, readonly string[]>> = { channel: channels, stage: stages }

const refuse = (message: string) =>
  new AppError('invalid', `filter: ${message}`, { issues: [{ path: 'filter', message }] })

/** Splits at commas; one that belongs to a value is written `\,`. */
const partsOf = (text: string): string[] =>
  text.split(/(?<!\\),/).map((part) => part.replaceAll('\\,', ',').trim())

function readPart(part: string): { dimension: Dimension; value: string } {
  const colon = part.indexOf(':')
  if (colon < 0) {
    throw refuse(
      `Write a dimension and its value, such as touchpoint:delivery (in a value, write \\, for a comma)`,
    )
  }
  const dimension = part.slice(0, colon).trim()
  const value = part.slice(colon + 1).trim()
  if (!isDimension(dimension)) {
    throw refuse(`"${dimension}" is no dimension; use one of ${dimensions.join(', ')}`)
  }
  // Customers without a segment form the group of the empty one.
  if (value === '' && dimension !== 'segment') throw refuse(`Say which ${dimension}: ${dimension}:…`)
  const vocabulary = vocabularies[dimension]
  if (vocabulary && !vocabulary.includes(value)) {
    throw refuse(`"${value}" is no ${dimension}; use one of ${vocabulary.join(', ')}`)
  }
  return { dimension, value }
}

/**
 * Reads filters such as `touchpoint:delivery`, each text one or several of them separated by commas.
 * @throws AppError `invalid` that says what to mend.
 */
export function readFilter(texts: readonly string[]): Filter {
  const parts = texts.flatMap(partsOf).map(readPart)
  if (parts.length > mostValues) throw refuse(`Use at most ${mostValues} values`)
  const filter: Partial<Record<Dimension, string[]>> = {}
  for (const { dimension, value } of parts) {
    filter[dimension] = [...new Set([...(filter[dimension] ?? []), value])]
  }
  return filter
}
