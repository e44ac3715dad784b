import type { Miniflare } from 'miniflare'

/** D1 as miniflare hands it out. */
export type Database = Awaited<ReturnType<Miniflare['getD1Database']>>
