import { describe, expect, it } from 'vitest'

import app from './index.ts'

const page = '<!doctype html><title>Vigía</title>'
const html = () => Promise.resolve(new Response(page, { headers: { 'content-type': 'text/html' } }))
const says = (name: string) => ({ fetch: () => Promise.resolve(Response.json({ name })) })

const env = {
  ASSETS: {
    fetch: (request: Request) =>
      new URL(request.url).pathname === '/assets/app-1a2b.js'
        ? Promise.resolve(new Response('1', { headers: { 'content-type': 'text/javascript' } }))
        : html(),
  },
  METRICS: says('metrics'),
  ALERTS: says('alerts'),
  COLLECTOR: says('collector'),
  ACCOUNTS: says('accounts'),
}
const get = (path: string, init?: RequestInit) => app.request(path, init, env)

describe('the console worker', () => {
  it.each(['/', '/assets/app-1a2b.js', '/v1/risks', '/v1/nothing', '/__dev/session'])(
    'answers %s with the security headers',
    async (path) => {
      const { headers } = await get(path)
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'self';/)
      expect(headers.get('content-security-policy')).not.toContain('unsafe')
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    },
  )

  it.each([
    { path: '/', caching: 'no-cache' },
    { path: '/cases/cas_1', caching: 'no-cache' },
    { path: '/assets/app-1a2b.js', caching: 'public, max-age=31536000, immutable' },
  ])('lets $path be kept: $caching', async ({ path, caching }) => {
    expect((await get(path)).headers.get('cache-control')).toBe(caching)
  })

  it('never answers a missing asset with the page, which a browser would keep for a year', async () => {
    expect((await get('/assets/gone-3c4d.js')).status).toBe(404)
  })

  it.each([
    { path: '/v1/metrics', name: 'metrics' },
    { path: '/v1/cases', name: 'alerts' },
    { path: '/v1/session', name: 'accounts' },
    { path: '/auth/sign-out', name: 'accounts' },
    { path: '/openapi.json', name: 'metrics' },
  ])('passes $path on to $name', async ({ path, name }) => {
    expect(await (await get(path)).json()).toEqual({ name })
  })

  it.each(['/v1/nothing', '/__dev/session'])('answers %s with a problem, not with the page', async (path) => {
    const response = await get(path)
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ code: 'not_found', requestId: expect.any(String) })
  })

  it('answers a problem when a service does not', async () => {
    const broken = { ...env, ALERTS: { fetch: () => Promise.reject(new Error('gone')) } }
    const response = await app.request('/v1/risks', {}, broken)
    expect(response.status).toBe(502)
    expect(await response.text()).not.toContain('gone')
  })

  it('keeps the policy that a service gave its own page', async () => {
    const headers = { 'content-security-policy': "default-src 'none'" }
    const METRICS = { fetch: () => Promise.resolve(new Response('', { headers })) }
    const response = await app.request('/docs', {}, { ...env, METRICS })
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'")
  })

  it('refuses to change a page', async () => {
    expect((await get('/', { method: 'POST' })).status).toBe(405)
  })
})
