import type { Arrival } from '@vigia/contracts/arrivals'
import { maskBody } from '@vigia/domain/arrivals'

import type { ArrivalNote } from './note.ts'

/** What our own endpoints answer, as far as it is read here. */
interface Answer {
  status?: unknown
  code?: unknown
  detail?: unknown
  errors?: unknown
  recorded?: unknown
  duplicates?: unknown
  refused?: unknown
  results?: unknown
}

export interface Seen {
  at: Date
  requestId: string
  keyId: string
  method: string
  path: string
  status: number
  /** The JSON that was sent and answered; undefined where it was no JSON. */
  body: unknown
  answer: unknown
  note: Partial<ArrivalNote>
}

const MOST_PROBLEMS = 5
const count = (value: unknown): number => (typeof value === 'number' ? value : 0)

function problemsOf(answer: Answer): Arrival['problems'] {
  const code = typeof answer.code === 'string' ? answer.code : 'refused'
  const errors = Array.isArray(answer.errors) ? (answer.errors as { path?: string; message?: string }[]) : []
  if (errors.length > 0) return errors.map(({ path = '', message = '' }) => ({ code, path, message }))
  if (typeof answer.detail === 'string') return [{ code, path: '', message: answer.detail }]
  const results = Array.isArray(answer.results)
    ? (answer.results as { index?: number; problem?: Answer }[])
    : []
  return results.flatMap(({ index, problem }) =>
    problem ? problemsOf(problem).map((each) => ({ ...each, path: `${index}.${each.path}` })) : [],
  )
}

function countsOf(status: number, answer: Answer): Pick<Arrival, 'recorded' | 'duplicates' | 'refused'> {
  if (status >= 400) return { recorded: 0, duplicates: 0, refused: 1 }
  if (Array.isArray(answer.results))
    return {
      recorded: count(answer.recorded),
      duplicates: count(answer.duplicates),
      refused: count(answer.refused),
    }
  return {
    recorded: answer.status === 'recorded' ? 1 : 0,
    duplicates: answer.status === 'duplicate' ? 1 : 0,
    refused: 0,
  }
}

const outcomeOf = ({
  recorded,
  duplicates,
  refused,
}: Pick<Arrival, 'recorded' | 'duplicates' | 'refused'>) => {
  if (refused > 0) return recorded + duplicates > 0 ? 'partly' : 'refused'
  return duplicates > 0 && recorded === 0 ? 'duplicate' : 'accepted'
}

/** A request as whoever connects a tool may read it: what was sent in shape alone, what became of it, and why. */
export function describeArrival({ body, answer, note, at, ...seen }: Seen): Arrival {
  const told = (typeof answer === 'object' && answer !== null ? answer : {}) as Answer
  const counts = { ...countsOf(seen.status, told), ...note }
  const { recorded, duplicates, refused } = counts
  return {
    at: at.toISOString(),
    ...seen,
    outcome: outcomeOf(counts),
    recorded,
    duplicates,
    refused,
    problems: (note.problems ?? problemsOf(told)).slice(0, MOST_PROBLEMS),
    body: maskBody(note.body ?? body) ?? null,
  }
}
