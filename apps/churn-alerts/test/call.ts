import { exports } from 'cloudflare:workers'

import { day } from './story.ts'

/** A request with the shop's secret key, as of day 5 of a story. */
export const call = async (
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
) => {
  const response = await exports.default.fetch(`https://alerts.example${path}`, {
    method,
    headers: {
      authorization: 'Bearer vg_sk_shop',
      'content-type': 'application/json',
      'x-vigia-now': day(5).toISOString(),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return {
    status: response.status,
    headers: response.headers,
    body: await response.json<Record<string, unknown>>(),
  }
}

export interface Listed {
  items: Record<string, unknown>[]
  nextCursor: string | null
}

export const list = async (path: string) => (await call('GET', path)).body as unknown as Listed
