import { ensurePerson } from '@vigia/db/accounts'
import { directoryFor } from '@vigia/db/database'
import { roles } from '@vigia/domain/roles'
import { AppError } from '@vigia/domain/errors'
import { randomId } from '@vigia/http/ids'
import * as z from 'zod'

import type { Bindings } from './env.ts'

export const peopleSchema = z.strictObject({
  organizationId: z.string().regex(/^org_\w{1,60}$/),
  people: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(80),
        email: z.email().transform((email) => email.toLowerCase()),
        role: z.enum(roles),
        language: z.enum(['es', 'en']).default('es'),
      }),
    )
    .max(50),
})

export const signInSchema = z.strictObject({
  email: z.email(),
  organizationId: z.string().max(64).optional(),
})

/** Makes sure that people exist and belong to an organization as what is told. */
export async function ensurePeople(env: Bindings, told: z.infer<typeof peopleSchema>, now: Date) {
  const { organizationId, people } = told
  for (const person of people) {
    await ensurePerson(directoryFor(env), { ...person, id: randomId('user'), organizationId, now })
  }
  return { people: people.map(({ name, email, role }) => ({ name, email, role })) }
}

async function ask(env: Bindings, url: string, body: object, cookie = ''): Promise<Response> {
  if (!env.ACCOUNTS) throw new AppError('unavailable', 'The worker of accounts is not part of this run')
  const headers = { origin: new URL(url).origin, 'content-type': 'application/json', cookie }
  const response = await env.ACCOUNTS.fetch(
    new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }),
  )
  if (response.ok) return response
  throw new AppError(
    'invalid',
    `${new URL(url).pathname} answered ${response.status}: ${await response.text()}`,
  )
}

/** The cookies of a person who follows the link that a local run shows, in the organization that is told. */
export async function signInAs(
  env: Bindings,
  origin: string,
  { email, organizationId }: z.infer<typeof signInSchema>,
): Promise<string[]> {
  const { url } = await (await ask(env, `${origin}/auth/sign-in`, { email })).json<{ url: string }>()
  const confirmed = await ask(env, `${origin}/auth/confirm`, { token: url.split('#')[1] })
  const cookies = confirmed.headers.getSetCookie()
  const pairs = cookies.map((cookie) => cookie.split(';')[0]).join('; ')
  if (organizationId !== undefined)
    await ask(env, `${origin}/v1/session/organization`, { id: organizationId }, pairs)
  return cookies
}
