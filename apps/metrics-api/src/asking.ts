import { readerFor } from '@vigia/db/database'
import type { Context } from 'hono'

import type { AppEnv } from './env.ts'
import type { Asking } from './metrics/answer.ts'

/** Whose question a request asks. */
export const askingOf = (c: Context<AppEnv>): Asking => ({
  store: readerFor(c.env, c.get('principal').organizationId, c.get('cost')),
  timeZone: c.get('principal').timeZone,
  now: c.get('now'),
})
