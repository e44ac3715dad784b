import { digest } from '@vigia/http/auth'
import type { Context } from 'hono'

import type { AppEnv } from './env.ts'

/** Says that a body may be kept, and asked for again by what it tells: `asOf` alone makes no new one. */
export async function markFresh(c: Context<AppEnv>, body: object): Promise<void> {
  const bytes = await digest(JSON.stringify({ ...body, asOf: null }))
  const tag = Array.from(bytes.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
  c.header('ETag', `W/"${tag}"`)
  c.header('Cache-Control', 'private, no-cache')
  c.header('Vary', 'Authorization')
}
