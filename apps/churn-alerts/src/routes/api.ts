import { OpenAPIHono } from '@hono/zod-openapi'
import { AppError } from '@vigia/domain/errors'
import { issuesOf } from '@vigia/http/input'

import type { AppEnv } from '../env.ts'

/** A router whose validation failures become problem documents, like every other failure. */
export const createApi = () =>
  new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (result.success) return
      const issues = issuesOf(result.error.issues)
      const [first] = issues
      throw new AppError(
        'invalid',
        first ? `${first.path || 'the request'}: ${first.message}` : 'The request is not valid',
        { issues },
      )
    },
  })
