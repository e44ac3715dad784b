import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { root } from '../root.ts'
import type { Database } from './database.ts'

/** The organization of every measurement. */
export const organization = { id: 'org_bench', key: 'vg_sk_bench' } as const

const SCOPES = [
  'signals:write',
  'metrics:read',
  'customers:read',
  'cases:read',
  'destinations:manage',
  'rules:manage',
]

/** Applies every migration to an empty database. */
export async function migrate(db: Database): Promise<void> {
  const folder = join(root, 'packages/db/migrations')
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'))
  for (const file of files.toSorted()) {
    const statements = readFileSync(join(folder, file), 'utf8').split('--> statement-breakpoint')
    await db.batch(statements.map((statement) => db.prepare(statement)))
  }
}

/** Makes the organization, with a key that may do everything that is measured. */
export async function createOrganization(db: Database): Promise<void> {
  const hash = createHash('sha256').update(organization.key).digest('hex')
  await db.batch([
    db
      .prepare(`INSERT INTO organizations (id, name, created_at) VALUES (?1, 'Bench', 0)`)
      .bind(organization.id),
    db
      .prepare(
        `INSERT INTO keys (hash, id, organization_id, kind, name, scopes, origins, created_at)
         VALUES (?1, 'key_bench', ?2, 'secret', 'bench', ?3, '[]', 0)`,
      )
      .bind(hash, organization.id, JSON.stringify(SCOPES)),
  ])
}
