import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** The weights of the churn model as an organization's outcomes taught them; one is `active` at the most. */
export const churnModels = sqliteTable(
  'churn_models',
  {
    organizationId: text('organization_id').notNull(),
    id: text().notNull(),
    status: text({ enum: ['shadow', 'active', 'rejected', 'retired'] }).notNull(),
    /** Weights, centres and precisions, as JSON. */
    document: text().notNull(),
    /** What was measured of it, as JSON. */
    report: text().notNull(),
    createdAt: integer('created_at').notNull(),
    promotedAt: integer('promoted_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('churn_models_organization_id_status_idx').on(t.organizationId, t.status, t.createdAt),
  ],
)

/** A customer as known at a time, and whether they left within the horizon after it. */
export const churnExamples = sqliteTable(
  'churn_examples',
  {
    organizationId: text('organization_id').notNull(),
    customerId: text('customer_id').notNull(),
    at: integer().notNull(),
    /** The features by name, as JSON. */
    features: text().notNull(),
    /** 1 left, 0 stayed. */
    label: integer().notNull(),
    source: text({ enum: ['outcome', 'case', 'inactivity'] }).notNull(),
    /** What the model of then said. */
    probability: real().notNull(),
    tier: text({ enum: ['none', 'watch', 'alert', 'critical'] }).notNull(),
    /** Whether a manager contacted the customer, or left alone on purpose, between `at` and the end of the horizon. */
    acted: integer().notNull(),
    heldOut: integer('held_out').notNull(),
    labelledAt: integer('labelled_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.customerId, t.at] }),
    index('churn_examples_organization_id_at_idx').on(t.organizationId, t.at, t.customerId),
  ],
)

/** Outcomes and case results that the nightly learning has not taken up yet; fed by triggers. */
export const labelQueue = sqliteTable(
  'label_queue',
  {
    organizationId: text('organization_id').notNull(),
    customerId: text('customer_id').notNull(),
    /** When it was so. */
    at: integer().notNull(),
    source: text({ enum: ['outcome', 'case'] }).notNull(),
    /** 1 left, 0 stayed. */
    label: integer().notNull(),
    /** The outcome or the case. */
    causeId: text('cause_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.causeId] })],
)
