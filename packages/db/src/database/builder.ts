import { drizzle, type DrizzleD1Database } from 'drizzle-orm/d1'

/** The query builder over a store's client; who writes SQL by hand does not carry it along. */
export const builder = (client: D1Database): DrizzleD1Database => drizzle(client)
