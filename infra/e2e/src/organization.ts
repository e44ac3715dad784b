import { peopleOf } from './people.ts'

export interface Organization {
  id: string
  key: string
  publishableKey: string
  /** A request with the secret key; `now` sets its clock. */
  send: (method: string, path: string, body?: unknown, now?: Date) => Promise<{ status: number; body: Json }>
  /** The sweep as of a time. */
  sweep: (at: Date) => Promise<void>
}

export type Json = Record<string, unknown>

const answered = async (response: Response) => ({
  status: response.status,
  body: (await response.json()) as Json,
})

/** A new organization of its own name, with its keys. */
export async function createOrganization(
  baseUrl: string,
  name: string,
  region: 'us' | 'latam' = 'us',
): Promise<Organization> {
  const id = `org_${name}`
  const key = `vg_sk_e2e_${name}`
  const publishableKey = `vg_pk_e2e_${name}`
  const made = await fetch(`${baseUrl}/__dev/organizations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id, name, region, secretKey: key, publishableKey }),
  })
  if (!made.ok) throw new Error(`the organization was not made: ${await made.text()}`)
  const staffed = await fetch(`${baseUrl}/__dev/people`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ organizationId: id, people: peopleOf(name) }),
  })
  if (!staffed.ok) throw new Error(`its people were not made: ${await staffed.text()}`)
  return {
    id,
    key,
    publishableKey,
    async send(method, path, body, now) {
      const headers = {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        ...(now ? { 'x-vigia-now': now.toISOString() } : {}),
      }
      const sent = await fetch(`${baseUrl}${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      return answered(sent)
    },
    async sweep(at) {
      const swept = await fetch(`${baseUrl}/__dev/cron?at=${at.toISOString()}`, { method: 'POST' })
      const { outcome } = (await swept.json()) as { outcome?: string }
      if (outcome !== 'ok') throw new Error(`the sweep ended with ${outcome}`)
    },
  }
}
