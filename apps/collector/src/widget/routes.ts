import { Hono, type Context } from 'hono'

import type { AppEnv } from '../env.ts'

/** A page of any origin may load it, and looks for a newer one every five minutes. */
const forAll = { 'Cache-Control': 'public, max-age=300', 'Cross-Origin-Resource-Policy': 'cross-origin' }
/** As strict as a careful shop is: everything from its own origin, nothing inline. */
const strict = { 'Content-Security-Policy': "default-src 'self'; base-uri 'none'; frame-ancestors 'none'" }

/** A file of `public`, under the headers that its use wants. */
async function fileOf(
  c: Context<AppEnv>,
  path: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  const {
    body,
    status,
    headers: own,
  } = await c.env.ASSETS.fetch(new URL(path, c.req.url), {
    headers: { 'if-none-match': c.req.header('if-none-match') ?? '' },
  })
  const kept = Object.fromEntries(['content-type', 'etag'].map((name) => [name, own.get(name) ?? '']))
  return new Response(body, { status, headers: { ...kept, ...headers } })
}

export const widget = new Hono<AppEnv>()
  .get('/widget.js', (c) => fileOf(c, '/widget.js', forAll))
  .get('/compat/formbricks/js/formbricks.umd.cjs', (c) =>
    fileOf(c, '/formbricks.js', { ...forAll, 'Content-Type': 'text/javascript; charset=utf-8' }),
  )
  .get('/widget/demo', (c) => fileOf(c, '/widget-demo', strict))
  .get('/widget/demo.js', (c) => fileOf(c, '/widget-demo.js'))
  .get('/widget/demo.css', (c) => fileOf(c, '/widget-demo.css'))
