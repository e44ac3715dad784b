import { applyD1Migrations, type D1Migration } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll } from 'vitest'

interface TestEnv {
  DB: D1Database
  MIGRATIONS: D1Migration[]
}

beforeAll(async () => {
  const { DB, MIGRATIONS } = env as unknown as TestEnv
  await applyD1Migrations(DB, MIGRATIONS)
})
