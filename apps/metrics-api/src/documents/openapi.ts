import { OpenAPIHono, type RouteConfig } from '@hono/zod-openapi'
import { routes, type RouteContract } from '@vigia/contracts'

const describe = `Vigía collects what customers say and what happens to them at every touchpoint, measures it honestly, and warns before a customer leaves.

Times are ISO 8601 in UTC, periods half-open. Failures are problem documents (RFC 9457): \`code\` says which, \`errors\` what to mend. Lists are paged by \`nextCursor\`, told in the \`Link\` header as well. Send your key as \`Authorization: Bearer vg_sk_…\`.`

const tags = [
  { name: 'signals', description: 'Say what a customer said, or what happened to them' },
  { name: 'outcomes', description: 'Say what a customer really did' },
  { name: 'surveys', description: 'What is asked, whom and when, and what was answered' },
  { name: 'invitations', description: 'Asking by e-mail, by link, or through your own sender' },
  { name: 'imports', description: 'Your history, from a file' },
  { name: 'connect', description: 'What other tools sent, and how it is understood' },
  { name: 'metrics', description: 'NPS, CSAT, CES, stars and eNPS, each with its interval' },
  { name: 'customers', description: 'One person over all channels' },
  { name: 'risk', description: 'Who is likely to leave, and why' },
  { name: 'cases', description: 'The follow-up of an alert, until it is closed' },
  { name: 'destinations', description: 'Where alerts go' },
  { name: 'deliveries', description: 'What was sent, what waits, and what was given up' },
  { name: 'session', description: 'Who is signed in, where, and for which organization' },
  { name: 'organization', description: 'Its name, place, language and brand' },
  { name: 'members', description: 'Who belongs to it, as what, and who is invited' },
  { name: 'keys', description: 'What programs sign in with' },
  { name: 'audit', description: 'Who did what, and when' },
]

/** A contract as OpenAPI tells it: without what only our own workers read. */
function configOf(contract: RouteContract): RouteConfig {
  const {
    method,
    path,
    operationId,
    summary,
    description,
    tags: of,
    scope,
    security,
    request,
    responses,
  } = contract
  const needs = contract.peopleOnly
    ? `For people who are signed in, with the scope \`${scope}\` by their role; not for keys.`
    : `Needs the scope \`${scope}\`: of a key, or by the role of who is signed in.`
  return {
    method,
    path,
    operationId,
    summary,
    description: description ? `${description}\n\n${needs}` : needs,
    tags: of,
    security,
    ...(request ? { request } : {}),
    responses,
  }
}

function generate() {
  const app = new OpenAPIHono()
  const { openAPIRegistry: registry } = app
  for (const route of Object.values(routes)) registry.registerPath(configOf(route))
  registry.registerComponent('securitySchemes', 'key', {
    type: 'http',
    scheme: 'bearer',
    description: 'A key of the organization: `vg_sk_…` is secret, `vg_pk_…` may only write signals',
  })
  registry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: '__Secure-vigia.session_token',
    description: 'A person who is signed in; a write has to come from the console’s own origin',
  })
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Vigía', version: '1', description: describe, license: { name: 'MIT' } },
    tags,
  })
}

export type OpenApiDocument = ReturnType<typeof generate>

let made: OpenApiDocument | undefined

/** The OpenAPI 3.1 document of every endpoint, whichever worker serves it; made of the contracts, once. */
export const openApi = (): OpenApiDocument => (made ??= generate())
