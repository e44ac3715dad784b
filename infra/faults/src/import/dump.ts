import { createHash } from 'node:crypto'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** What must be the same, whatever came between; times of writing are not. */
const queries = [
  'SELECT id, kind, customer_id, touchpoint, channel, segment, metric, score, comment, sentiment, day, occurred_at FROM signals ORDER BY id',
  `SELECT metric, day, touchpoint, channel, segment, n, negatives, comments, sentiment_sum, sentiment_squares,
    h0, h1, h2, h3, h4, h5, h6, h7, h8, h9, h10
    FROM rollups ORDER BY metric, day, touchpoint, channel, segment`,
  'SELECT id, name, segment, value, traits, identities, merged_into FROM customers ORDER BY id',
  'SELECT kind, value, customer_id, origin_id FROM identities ORDER BY kind, value',
]

/** A digest of everything that an import leaves in the database of a stopped stack. */
export function digestOf(state: string): string {
  const hash = createHash('sha256')
  for (const path of globSync(join(state, '**/*.sqlite')).toSorted()) {
    const database = new DatabaseSync(path, { readOnly: true })
    const known = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'signals'").get()
    if (known)
      for (const query of queries)
        for (const row of database.prepare(query).iterate()) hash.update(JSON.stringify(row))
    database.close()
  }
  return hash.digest('hex')
}
