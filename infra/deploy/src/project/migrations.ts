import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export interface Migration {
  name: string
  sql: string
}

/** A rebuilt table silently empties its children, and there is no way back but time travel. */
const FORBIDDEN = [/\bDROP\s+TABLE\b/i, /__new_/i]

const withoutComments = (sql: string): string =>
  sql.replaceAll(/\/\*[\s\S]*?\*\//g, ' ').replaceAll(/--[^\n]*/g, ' ')

export const readMigrations = (folder: string): Migration[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .map((name) => ({ name, sql: readFileSync(join(folder, name), 'utf8') }))

/** Applies the migrations in order to an empty SQLite in memory. @throws Error that names the one that is not fit. */
export function checkMigrations(migrations: readonly Migration[]): void {
  const database = new DatabaseSync(':memory:')
  try {
    for (const { name, sql } of migrations) {
      const found = FORBIDDEN.map((pattern) => pattern.exec(withoutComments(sql))?.[0]).find(Boolean)
      if (found) throw new Error(`Migration ${name} says ${found}, which loses what people have stored`)
      try {
        database.exec(sql)
      } catch (err) {
        throw new Error(`Migration ${name} cannot be applied: ${String(err)}`, { cause: err })
      }
    }
  } finally {
    database.close()
  }
}
