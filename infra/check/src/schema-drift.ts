import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { run } from './run.ts'

/** Generates migrations into a copy of the folder: a new file there means that the schema moved without a migration. */
const out = mkdtempSync(join(tmpdir(), 'vigia-migrations-'))
try {
  cpSync('migrations', out, { recursive: true })
  const before = readdirSync(out).length
  const args = ['generate', '--dialect', 'sqlite', '--schema', './src/schema/*.ts', '--out', out]
  const { ok, output } = await run(process.cwd(), 'drizzle-kit', args)
  const drifted = readdirSync(out).length !== before
  if (!ok || drifted) {
    console.error(drifted ? 'The schema has changed: run npm run db:generate and edit the migration' : output)
    process.exitCode = 1
  }
} finally {
  rmSync(out, { recursive: true, force: true })
}
