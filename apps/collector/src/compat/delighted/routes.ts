import { Hono } from 'hono'
import { getPath } from 'hono/utils/url'

import type { AppEnv } from '../../env.ts'
import { people } from './people.ts'
import { responses } from './responses.ts'
import { rest } from './rest.ts'
import { delightedFailure } from './shared.ts'

const BASE = '/compat/delighted/v1'

/** Delighted's REST API. */
export const delighted = new Hono<AppEnv>().basePath(BASE)
delighted.onError((err, c) => delightedFailure(err, c))
delighted.route('/', people).route('/', responses).route('/', rest)

/** A request's path; Delighted's may end in `.json`, as its documents write them and its clients do not. */
export function pathWithoutFormat(request: Request): string {
  const path = getPath(request)
  return path.startsWith(`${BASE}/`) ? path.replace(/\.json$/, '') : path
}
