import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** A page of the console with its filters, under a name; the id follows from page and name. */
export const savedViews = sqliteTable(
  'saved_views',
  {
    organizationId: text('organization_id').notNull(),
    id: text().notNull(),
    page: text().notNull(),
    name: text().notNull(),
    /** What the address says, as JSON. */
    search: text().notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.id] })],
)
