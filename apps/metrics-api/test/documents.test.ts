import { exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'

import { routes, type OperationId, type RouteContract } from '@vigia/contracts'

import { bodies } from '../src/documents/examples.ts'

interface Operation {
  operationId: string
  security: { key?: string[]; session?: string[] }[]
  responses: Record<string, { content?: Record<string, { schema: { $ref?: string } }> }>
}

interface OpenApi {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object>; securitySchemes: Record<string, object> }
}

const get = (path: string, headers: Record<string, string> = {}) =>
  exports.default.fetch(`https://vigia.example${path}`, { headers })

describe('GET /openapi.json', () => {
  it('describes every endpoint of every worker, without a key', async () => {
    const response = await get('/openapi.json')
    const { openapi, paths, components } = await response.json<OpenApi>()
    expect([response.status, openapi]).toEqual([200, '3.1.0'])
    const all: RouteContract[] = Object.values(routes)
    for (const { operationId, path, method, scope, peopleOnly } of all) {
      const operation = paths[path]?.[method]
      const keys = peopleOnly ? [] : [{ key: [scope] }]
      expect(operation).toMatchObject({ operationId, security: [...keys, { session: [] }] })
      expect(operation).not.toHaveProperty('worker')
      expect(operation?.responses['400']?.content?.['application/problem+json']?.schema).toEqual({
        $ref: '#/components/schemas/Problem',
      })
    }
    expect(components.securitySchemes['key']).toMatchObject({ type: 'http', scheme: 'bearer' })
  })

  it('names nothing that it does not describe', async () => {
    const text = await (await get('/openapi.json')).text()
    const { components } = JSON.parse(text) as OpenApi
    const named = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name)
    expect(named.filter((name) => !name || !(name in components.schemas))).toEqual([])
  })
})

describe('GET /docs', () => {
  it('has a place for every endpoint and a call to copy', async () => {
    const page = await (await get('/docs?lang=en')).text()
    for (const [operationId, { path }] of Object.entries(routes)) {
      expect(page).toContain(`<article id="${operationId}">`)
      expect(page).toContain(path)
    }
    expect(page.match(/<pre tabindex="0"><code>curl /g)).toHaveLength(Object.keys(routes).length)
    expect(page).toContain('https://vigia.example/v1/metrics/nps?from=')
  })

  it('leads nowhere that is not there', async () => {
    const page = await (await get('/docs')).text()
    const places = new Set([...page.matchAll(/ id="([\w-]+)"/g)].map(([, id]) => id))
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(links.filter((id) => !places.has(id))).toEqual([])
  })

  it('runs nothing and loads nothing', async () => {
    const response = await get('/docs')
    const page = await response.text()
    const css = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? ''
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(css)))
    expect(response.headers.get('content-security-policy')).toContain(
      `default-src 'none'; style-src 'sha256-${btoa(String.fromCharCode(...hash))}'`,
    )
    expect(page).not.toMatch(/<script|<link|<img|style="|src="/)
  })

  it.each([
    { asked: '?lang=en', accepts: 'es', language: 'en' },
    { asked: '?lang=es', accepts: 'en', language: 'es' },
    { asked: '', accepts: 'fr, en;q=0.8', language: 'en' },
    { asked: '?lang=fr', accepts: 'fr', language: 'es' },
  ])('speaks $language when asked "$asked" by who reads $accepts', async ({ asked, accepts, language }) => {
    const page = await (await get(`/docs${asked}`, { 'accept-language': accepts })).text()
    expect(page).toContain(`<html lang="${language}">`)
  })

  it('shows bodies that the contracts take', () => {
    const all: [string, RouteContract][] = Object.entries(routes)
    const taking = all.flatMap(([id, { request }]) =>
      request?.body ? [{ id, schema: request.body.content['application/json'].schema }] : [],
    )
    expect(Object.keys(bodies).toSorted()).toEqual(taking.map(({ id }) => id).toSorted())
    for (const { id, schema } of taking) {
      expect(schema.safeParse(bodies[id as OperationId]).error).toBeUndefined()
    }
  })
})
