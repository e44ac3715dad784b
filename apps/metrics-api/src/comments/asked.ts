import type { commentFilterQuery } from '@vigia/contracts/comments'
import type { CommentQuery } from '@vigia/db/comments'
import { instantsOf, readFilter, readPeriod } from '@vigia/domain/metric-query'
import type * as z from 'zod'

const bands = { negative: [-1, -0.2], neutral: [-0.2, 0.2], positive: [0.2, 1] } as const
/** Neutral leaves out its ends, which belong to the others. */
const EPSILON = 1e-9
const boundsOf = (band: keyof typeof bands): [number, number] => {
  const [low, high] = bands[band]
  return band === 'neutral' ? [low + EPSILON, high - EPSILON] : [low, high]
}

export type CommentQuestion = z.output<z.ZodObject<typeof commentFilterQuery>>

interface Setting {
  timeZone: string
  now: Date
  /** Attributes that the organization declared. */
  declared: readonly string[]
}

/**
 * What is asked of the database, from the end of the period backwards.
 * @throws AppError `invalid` that says what to mend.
 */
export function askedOf(question: CommentQuestion, { timeZone, now, declared }: Setting) {
  const { from, to, filter: told, sentiment, about, metric, minScore, maxScore, case: which } = question
  const filter = readFilter([told ?? []].flat(), declared)
  const span = instantsOf(readPeriod({ from, to }, timeZone, now), timeZone)
  return {
    fromAt: Date.parse(span.from),
    before: { at: Date.parse(span.to), id: '' },
    filter,
    sentiment: sentiment ? boundsOf(sentiment) : null,
    about: about ? { bounds: boundsOf(about), themes: filter.theme ?? [] } : null,
    metric: metric ?? null,
    minScore: minScore ?? null,
    maxScore: maxScore ?? null,
    case: which ?? null,
  } satisfies Omit<CommentQuery, 'limit'>
}
