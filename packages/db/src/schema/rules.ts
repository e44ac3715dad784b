import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What a manager wants to be alerted about; the document is the rule as the contract has it. */
export const rules = sqliteTable(
  'rules',
  {
    organizationId: text('organization_id').notNull(),
    id: text().notNull(),
    name: text().notNull(),
    enabled: integer({ mode: 'boolean' }).notNull(),
    document: text().notNull(),
    version: integer().notNull(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    /** Until when metric changes were looked at. */
    watchedUntil: integer('watched_until'),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.id] })],
)

/** That a rule fired, once for each cause: `key` is the signal, the case, the metric change or the local day. */
export const ruleFirings = sqliteTable(
  'rule_firings',
  {
    organizationId: text('organization_id').notNull(),
    ruleId: text('rule_id').notNull(),
    /** Empty where it is about no customer. */
    customerId: text('customer_id').notNull(),
    key: text().notNull(),
    at: integer().notNull(),
    alertId: text('alert_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.ruleId, t.customerId, t.key] }),
    index('rule_firings_organization_id_customer_id_idx').on(t.organizationId, t.customerId, t.at),
  ],
)

/** A rule tried on the history, a page at a time: where it stands, and what it found. */
export const backtests = sqliteTable(
  'backtests',
  {
    organizationId: text('organization_id').notNull(),
    id: text().notNull(),
    ruleId: text('rule_id'),
    status: text({ enum: ['running', 'done', 'failed', 'cancelled'] }).notNull(),
    /** The rule, the period and the share of customers, as JSON. */
    request: text().notNull(),
    /** What the pages so far have counted, as JSON. */
    state: text().notNull(),
    result: text(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('backtests_organization_id_status_idx').on(t.organizationId, t.status, t.createdAt),
  ],
)
