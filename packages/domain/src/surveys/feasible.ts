import type { Condition, Question, SurveyDefinition } from './definition.ts'
import { isScale, scales } from './definition.ts'

/** What a question may have been answered with; the empty text stands for no answer. */
type Possible = ReadonlyMap<string, ReadonlySet<string>>

const UNANSWERED = ''

/** All that a question can be answered with, one thing at a time; null where several may be chosen or words written. */
function valuesOf({ type, options = [] }: Question): string[] | null {
  if (type === 'single') return options.map(({ id }) => id)
  if (!isScale(type)) return null
  const [min, max] = scales[type]
  return Array.from({ length: max - min + 1 }, (_, i) => String(min + i))
}

function satisfies({ atLeast, atMost, anyOf, answered }: Condition, value: string): boolean {
  if (answered !== undefined && answered !== (value !== UNANSWERED)) return false
  if (value === UNANSWERED) return atLeast === undefined && atMost === undefined && anyOf === undefined
  if (atLeast !== undefined && Number(value) < atLeast) return false
  if (atMost !== undefined && Number(value) > atMost) return false
  return anyOf === undefined || anyOf.includes(value)
}

/** What each question can be answered with, before anything is known. */
export function everything({ questions }: Pick<SurveyDefinition, 'questions'>): Possible {
  const firstJump = questions.findIndex(({ jumps }) => jumps?.length)
  return new Map(
    questions.flatMap((question, i): [string, ReadonlySet<string>][] => {
      const values = valuesOf(question)
      const isSure = question.required === true && !question.when?.length && (firstJump < 0 || i <= firstJump)
      return values ? [[question.id, new Set([...values, ...(isSure ? [] : [UNANSWERED])])]] : []
    }),
  )
}

const narrowed = (possible: Possible, id: string, keep: (value: string) => boolean): Possible => {
  const values = possible.get(id)
  return values ? new Map(possible).set(id, new Set([...values].filter(keep))) : possible
}

/** What is left where all conditions hold. */
export const where = (possible: Possible, conditions: readonly Condition[] = []): Possible =>
  conditions.reduce(
    (left, condition) => narrowed(left, condition.question, (value) => satisfies(condition, value)),
    possible,
  )

/** What is left where not all conditions hold. Of several nothing is concluded: which of them failed is not known. */
export function whereNot(possible: Possible, conditions: readonly Condition[] = []): Possible {
  const [only, ...more] = conditions
  if (!only || more.length > 0) return possible
  return narrowed(possible, only.question, (value) => !satisfies(only, value))
}

/** Whether anybody can come that way: each question could still have been answered with something. */
export const isFeasible = (possible: Possible): boolean =>
  [...possible.values()].every((values) => values.size > 0)
