import type { Scope } from '@vigia/contracts'
import { directoryFor, type DatabaseEnv } from '@vigia/db/database'
import { insertKey, insertOrganization } from '@vigia/db/organizations'

const ALL_SCOPES: Scope[] = [
  'signals:write',
  'metrics:read',
  'customers:read',
  'customers:erase',
  'cases:read',
  'cases:write',
  'destinations:manage',
]

const sha256 = async (text: string): Promise<string> => {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** An organization with a secret key `vg_sk_<name>` and a publishable one `vg_pk_<name>` for https://shop.example. */
export async function seedOrganization(env: DatabaseEnv, name: string, region: 'us' | 'latam' = 'us') {
  const directory = directoryFor(env)
  const organizationId = `org_${name}`
  const createdAt = Date.UTC(2026, 0, 1)
  await insertOrganization(directory, { id: organizationId, name, region, createdAt })
  const key = async (kind: 'secret' | 'publishable', text: string, scopes: Scope[], origins: string[]) =>
    insertKey(directory, {
      hash: await sha256(text),
      id: `key_${text}`,
      organizationId,
      kind,
      name: text,
      scopes,
      origins,
      createdAt,
    })
  await key('secret', `vg_sk_${name}`, ALL_SCOPES, [])
  await key('publishable', `vg_pk_${name}`, ['signals:write'], ['https://shop.example'])
  return { organizationId, secret: `vg_sk_${name}`, publishable: `vg_pk_${name}` }
}
