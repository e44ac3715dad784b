import { AppError, type FieldIssue } from '@vigia/domain/errors'

interface Issue {
  path: PropertyKey[]
  message: string
}

/** What `parse` needs of a schema: zod's `safeParse`. */
export interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: { issues: Issue[] } }
}

const MOST_ISSUES = 20

export const issuesOf = (issues: readonly Issue[]): FieldIssue[] =>
  issues.slice(0, MOST_ISSUES).map(({ path, message }) => ({ path: path.map(String).join('.'), message }))

/** The value as `schema` reads it. @throws AppError `invalid` that says what to mend, field by field. */
export function parse<T>(schema: Schema<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issues = issuesOf(result.error.issues)
  const [first] = issues
  const detail = first
    ? `${first.path || 'the body'}: ${first.message}`
    : 'The request does not fit its schema'
  throw new AppError('invalid', detail, { issues })
}
