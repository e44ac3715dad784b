import { OpenAPIHono, type Hook } from '@hono/zod-openapi'
import { AppError, type FieldIssue } from '@vigia/domain/errors'

import type { AppEnv } from './env.ts'

type Failure = Extract<Parameters<Hook<unknown, AppEnv, string, void>>[0], { success: false }>['error']

const issuesOf = ({ issues }: Failure): FieldIssue[] =>
  issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: key, message: 'There is no such parameter' }))
      : [{ path: issue.path.map(String).join('.'), message: issue.message }],
  )

/** An app whose routes answer what does not fit their contract with a problem document that says what to mend. */
export const createApp = () =>
  new OpenAPIHono<AppEnv>({
    defaultHook: (result, c) => {
      if (result.success) return
      // What cannot be an id names nothing.
      if (result.target === 'param') throw new AppError('not_found', `There is nothing at ${c.req.path}`)
      const issues = issuesOf(result.error)
      const detail = issues.map(({ path, message }) => `${path}: ${message}`).join('; ')
      throw new AppError('invalid', detail.slice(0, 500), { issues })
    },
  })
