import { AppError, type FieldIssue } from '@vigia/domain/errors'

interface Issue {
  code?: string | undefined
  path: readonly PropertyKey[]
  message: string
  /** The names that a strict object does not know. */
  keys?: readonly string[] | undefined
}

interface Failure {
  success: false
  error: { issues: readonly Issue[] }
}

/** What `parse` needs of a schema: zod's `safeParse`. */
export interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | Failure
}

const MOST_ISSUES = 20
const MOST_DETAIL = 500

/** Each thing to mend with its place; an unknown field is named as itself. */
const issuesOf = (issues: readonly Issue[]): FieldIssue[] =>
  issues
    .flatMap(({ code, path, message, keys }) =>
      code === 'unrecognized_keys' && keys
        ? keys.map((key) => ({ path: [...path, key], message: 'There is no such field' }))
        : [{ path, message }],
    )
    .slice(0, MOST_ISSUES)
    .map(({ path, message }) => ({ path: path.map(String).join('.'), message }))

const refusalOf = ({ error }: Failure): AppError => {
  const issues = issuesOf(error.issues)
  const detail = issues.map(({ path, message }) => `${path || 'the body'}: ${message}`).join('; ')
  return new AppError('invalid', detail.slice(0, MOST_DETAIL), { issues })
}

/** The value as `schema` reads it. @throws AppError `invalid` that says what to mend, field by field. */
export function parse<T>(schema: Schema<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw refusalOf(result)
}

/** A validation hook: what does not fit a route becomes a problem document; what cannot be an id names nothing. */
export function refuseInvalid(
  result: { success: true } | (Failure & { target: string }),
  c: { req: { path: string } },
): void {
  if (result.success) return
  if (result.target === 'param') throw new AppError('not_found', `There is nothing at ${c.req.path}`)
  throw refusalOf(result)
}
