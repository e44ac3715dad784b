import { AppError } from '@vigia/domain/errors'
import { logFailure, problemResponse } from '@vigia/http/app'
import type { Context } from 'hono'

import type { AppEnv } from '../../env.ts'

interface OurProblem {
  type: string
  title: string
  status: number
  detail: string
  code: string
  requestId: string
  errors: { path: string; message: string }[]
}

/** A failure as a Formbricks Hub tells it: a problem document with its own names for what to mend. */
export async function answerProblem(err: Error, c: Context<AppEnv>): Promise<Response> {
  if (!(err instanceof AppError)) logFailure(err, { requestId: c.get('requestId'), path: c.req.routePath })
  const response = problemResponse(c, err)
  const { requestId, errors, detail, ...rest } = await response.json<OurProblem>()
  const document = {
    ...rest,
    detail,
    instance: c.req.path,
    request_id: requestId,
    invalid_params: errors.map(({ path, message }) => ({ name: path, reason: message })),
    // What our own log of arrivals reads.
    errors,
  }
  return c.body(JSON.stringify(document), response.status as 400, {
    'Content-Type': 'application/problem+json',
  })
}

/** What is not offered here, said so that a client neither retries nor misreads it. */
export function answerNotOffered(c: Context<AppEnv>, detail: string): Response {
  const document = {
    type: 'https://vigia.dev/problems/not-implemented',
    title: 'Not offered here',
    status: 501,
    detail,
    instance: c.req.path,
    code: 'not_implemented',
    request_id: c.get('requestId'),
    invalid_params: [],
  }
  return c.body(JSON.stringify(document), 501, {
    'Content-Type': 'application/problem+json',
    'x-should-retry': 'false',
  })
}
