import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Outcome } from './run.ts'

/** drizzle-kit rebuilds a table by copying it, which loses what cascades; what it writes for that is refused. */
const FORBIDDEN = [/\bDROP\s+TABLE\b/i, /__new_/, /\bON\s+DELETE\s+CASCADE\b/i]

/** Refuses migrations that drop or rebuild a table. */
export function checkMigrations(folder: string): Outcome {
  const found = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .flatMap((file) => {
      const sql = readFileSync(join(folder, file), 'utf8')
      return FORBIDDEN.filter((pattern) => pattern.test(sql)).map((pattern) => `${file}: ${pattern.source}`)
    })
  return { ok: found.length === 0, output: found.join('\n') }
}
