import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** History on its way in. `bytes` and the counts move in the transaction that records their rows. */
export const imports = sqliteTable(
  'imports',
  {
    organizationId: text('organization_id').notNull(),
    id: text().notNull(),
    name: text().notNull(),
    format: text({ enum: ['csv', 'ndjson'] }).notNull(),
    preset: text(),
    mapping: text().notNull(),
    status: text({ enum: ['ready', 'running', 'paused', 'done', 'undoing', 'undone'] }).notNull(),
    /** The column names of a CSV file, as JSON, once they were read. */
    header: text(),
    totalBytes: integer('total_bytes'),
    bytes: integer().notNull(),
    rows: integer().notNull(),
    recorded: integer().notNull(),
    duplicates: integer().notNull(),
    refused: integer().notNull(),
    undone: integer().notNull(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('imports_organization_id_created_at_idx').on(t.organizationId, t.createdAt, t.id),
  ],
)

/** Rows that could not be taken, each with what to mend; the first thousand of an import. */
export const importRejects = sqliteTable(
  'import_rejects',
  {
    organizationId: text('organization_id').notNull(),
    importId: text('import_id').notNull(),
    row: integer().notNull(),
    problem: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.importId, t.row] })],
)

/** The last requests of each key, masked, as one JSON array: for whoever connects a tool and wonders what arrived. */
export const arrivals = sqliteTable(
  'arrivals',
  {
    organizationId: text('organization_id').notNull(),
    keyId: text('key_id').notNull(),
    entries: text().notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.keyId] })],
)

/** What another system's protocol must find again: its people, responses and records, under the ids that it was told. */
export const foreignRecords = sqliteTable(
  'foreign_records',
  {
    organizationId: text('organization_id').notNull(),
    source: text().notNull(),
    kind: text().notNull(),
    id: text().notNull(),
    customerId: text('customer_id'),
    originId: text('origin_id'),
    /** What lists and searches of that system look for, such as a survey or an e-mail address. */
    reference: text(),
    body: text().notNull(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.source, t.kind, t.id] }),
    index('foreign_records_organization_id_source_kind_created_at_idx').on(
      t.organizationId,
      t.source,
      t.kind,
      t.createdAt,
      t.id,
    ),
    index('foreign_records_organization_id_source_kind_reference_idx')
      .on(t.organizationId, t.source, t.kind, t.reference)
      .where(sql`reference IS NOT NULL`),
    index('foreign_records_organization_id_customer_id_idx')
      .on(t.organizationId, t.customerId)
      .where(sql`customer_id IS NOT NULL`),
  ],
)

/** What a question of another tool's survey is to us; `question` is empty for the survey as a whole. */
export const sourceMappings = sqliteTable(
  'source_mappings',
  {
    organizationId: text('organization_id').notNull(),
    source: text().notNull(),
    survey: text().notNull(),
    question: text().notNull(),
    mapping: text().notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.source, t.survey, t.question] })],
)
