import * as z from 'zod'

/** RFC 9457 problem document: what every failure of every worker looks like. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    requestId: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })),
  })
  .meta({ id: 'Problem' })

export type Problem = z.infer<typeof problemSchema>

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
})

/** The failures that any route can answer with. */
export const commonProblems = {
  400: problem('The request is not valid; `errors` says what to mend'),
  401: problem('The key is missing, unknown or revoked'),
  403: problem('The key may not do this'),
  429: problem('Too many requests; `Retry-After` says when to come back'),
} as const

/** {@link commonProblems} and the 404 of a route that names a thing. */
export const namedProblems = {
  ...commonProblems,
  404: problem('No such thing in this organization'),
} as const

/** {@link namedProblems} and the 409 of an action that does not fit the state. */
export const actionProblems = {
  ...namedProblems,
  409: problem('The state of the thing does not allow it'),
  412: problem('`If-Match` names another version: load it again'),
} as const
