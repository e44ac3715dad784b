import type { Filters } from '../filters.ts'
import { parseFilters, whoseOf } from '../filters.ts'
import type { Span } from '../span.ts'
import type { Band } from './bands.ts'
import { bandNames, bands } from './bands.ts'

export const moods = ['negative', 'neutral', 'positive'] as const
export type Mood = (typeof moods)[number]
export const caseFilters = ['open', 'any', 'none'] as const
export type CaseFilter = (typeof caseFilters)[number]

/** Which comments the explorer shows: all of it is in the address. */
export interface CommentsSearch extends Omit<Filters, 'compare'> {
  /** Words that must all occur. */
  query?: string
  theme?: string
  /** The mood of the whole comment. */
  mood?: Mood
  /** The mood of what is said of the theme, or of any theme. */
  about?: Mood
  emotion?: string
  language?: 'es' | 'en'
  band?: Band
  case?: CaseFilter
}

type Raw = Record<string, unknown>

const textOf = (value: unknown, most: number): string | undefined => {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  return text === '' ? undefined : text.slice(0, most)
}
const oneOf = <T>(allowed: readonly T[], value: unknown): T | undefined =>
  allowed.find((candidate) => candidate === value)

const given = <T extends object>(values: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T

export function parseComments(raw: Raw): CommentsSearch {
  const { compare: _, ...filters } = parseFilters(raw)
  return {
    ...filters,
    ...given<Omit<CommentsSearch, keyof Filters>>({
      query: textOf(raw['query'], 100),
      theme: textOf(raw['theme'], 80),
      mood: oneOf(moods, raw['mood']),
      about: oneOf(moods, raw['about']),
      emotion: textOf(raw['emotion'], 80),
      language: oneOf(['es', 'en'] as const, raw['language']),
      band: oneOf(bandNames, raw['band']),
      case: oneOf(caseFilters, raw['case']),
    }),
  }
}

const escaped = (value: string): string => value.replaceAll(',', '\\,')

/** What the API is asked for a search and a period. */
export function commentQueryOf(search: CommentsSearch, span: Span) {
  const { theme, emotion, language, query, mood, about, band } = search
  const own = Object.entries({ theme, emotion, language }).flatMap(([dimension, value]) =>
    value === undefined ? [] : [`${dimension}:${escaped(value)}`],
  )
  const filter = [whoseOf(search), ...own].filter((part) => part !== undefined).join(',')
  return {
    ...span,
    ...(filter === '' ? {} : { filter }),
    ...(query === undefined ? {} : { query }),
    ...(mood === undefined ? {} : { sentiment: mood }),
    ...(about === undefined ? {} : { about }),
    ...(search.case === undefined ? {} : { case: search.case }),
    ...(band === undefined ? {} : bands[band]),
  }
}

export type CommentQuestion = ReturnType<typeof commentQueryOf>
