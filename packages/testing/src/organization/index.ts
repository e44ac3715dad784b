interface TestDatabase {
  DB: D1Database
}

const SECRET_SCOPES = [
  'signals:write',
  'metrics:read',
  'customers:read',
  'customers:write',
  'customers:erase',
  'surveys:read',
  'surveys:write',
  'invitations:write',
  'imports:manage',
  'arrivals:read',
  'metrics:manage',
  'views:manage',
  'cases:read',
  'cases:write',
  'destinations:manage',
  'team:manage',
  'rules:manage',
  'exports:read',
  'live:read',
  'organization:read',
  'organization:manage',
  'members:read',
  'audit:read',
]

const sha256 = async (text: string): Promise<string> => {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** An organization with a secret key `vg_sk_<name>` and a publishable one `vg_pk_<name>` for https://shop.example. */
export async function seedOrganization({ DB }: TestDatabase, name: string, region: 'us' | 'latam' = 'us') {
  const organizationId = `org_${name}`
  const key = async (kind: 'secret' | 'publishable', text: string, scopes: string[], origins: string[]) =>
    DB.prepare(
      `INSERT INTO keys (hash, id, organization_id, kind, name, scopes, origins, created_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0) ON CONFLICT DO NOTHING`,
    ).bind(
      await sha256(text),
      `key_${text}`,
      organizationId,
      kind,
      text,
      JSON.stringify(scopes),
      JSON.stringify(origins),
    )
  await DB.batch([
    DB.prepare(
      'INSERT INTO organizations (id, name, region, created_at) VALUES (?1, ?2, ?3, 0) ON CONFLICT DO NOTHING',
    ).bind(organizationId, name, region),
    await key('secret', `vg_sk_${name}`, SECRET_SCOPES, []),
    await key('publishable', `vg_pk_${name}`, ['signals:write'], ['https://shop.example']),
  ])
  return { organizationId, secret: `vg_sk_${name}`, publishable: `vg_pk_${name}` }
}
