import { createHash } from 'node:crypto'

import type { D1Database } from '@cloudflare/workers-types'
import type { WorkerHandle } from 'wrangler'

export type Handle = Pick<WorkerHandle, 'fetch'>

export interface Founding {
  /** `org_…` */
  id: string
  region?: 'us' | 'latam'
  timeZone?: string
}

/** Writes an organization and its secret key, which it answers. */
export async function insertAccount(
  db: D1Database,
  { id, region = 'us', timeZone = 'UTC' }: Founding,
  scopes: readonly string[],
): Promise<string> {
  const key = `vg_sk_${id}`
  const hash = createHash('sha256').update(key).digest('hex')
  await db.batch([
    db
      .prepare(
        `INSERT INTO organizations (id, name, time_zone, region, currency, created_at)
         VALUES (?1, ?1, ?2, ?3, 'EUR', 0)`,
      )
      .bind(id, timeZone, region),
    db
      .prepare(
        `INSERT INTO keys (hash, id, organization_id, kind, name, scopes, origins, created_at)
         VALUES (?1, ?2, ?3, 'secret', 'eval', ?4, '[]', 0)`,
      )
      .bind(hash, `key_${id}`, id, JSON.stringify(scopes)),
  ])
  return key
}
