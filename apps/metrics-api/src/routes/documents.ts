import { Hono } from 'hono'

import { openApi } from '../documents/openapi.ts'
import { pageOf } from '../documents/page.ts'
import { style } from '../documents/style.ts'
import { languageOf } from '../documents/words.ts'
import type { AppEnv } from '../env.ts'

/** The page may do nothing but be read: its one style is known by its hash. */
async function policyOf(css: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(css)))
  const hash = btoa(String.fromCharCode(...bytes))
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
}

const KEPT = 'public, max-age=300'

/** What anybody may read without a key. */
export const documents = new Hono<AppEnv>()
  .get('/openapi.json', (c) => {
    c.header('Access-Control-Allow-Origin', '*')
    c.header('Cache-Control', KEPT)
    return c.json(openApi())
  })
  .get('/docs', async (c) => {
    const language = languageOf(c.req.query('lang'), c.req.header('accept-language'))
    c.header('Content-Security-Policy', await policyOf(style))
    c.header('Cache-Control', KEPT)
    c.header('Vary', 'Accept-Language')
    return c.html(pageOf(openApi(), language, new URL(c.req.url).origin))
  })
