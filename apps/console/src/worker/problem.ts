import type { Problem } from '@vigia/contracts/problem'

const titles = { 404: 'Not found', 405: 'Method not allowed', 502: 'Bad gateway' } as const
const codes = { 404: 'not_found', 405: 'invalid', 502: 'internal' } as const

export function problem(status: keyof typeof titles, detail: string): Response {
  const body: Problem = {
    type: 'about:blank',
    title: titles[status],
    status,
    detail,
    code: codes[status],
    requestId: `req_${crypto.randomUUID().replaceAll('-', '')}`,
    errors: [],
  }
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json' } })
}
