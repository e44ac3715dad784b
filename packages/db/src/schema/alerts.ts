import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const alerts = sqliteTable(
  'alerts',
  {
    organizationId: text('organization_id').notNull(),
    id: text().notNull(),
    caseId: text('case_id').notNull(),
    customerId: text('customer_id').notNull(),
    kind: text().notNull(),
    tier: text({ enum: ['none', 'watch', 'alert', 'critical'] }).notNull(),
    probability: real().notNull(),
    message: text().notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('alerts_organization_id_customer_id_created_at_idx').on(
      t.organizationId,
      t.customerId,
      t.createdAt,
    ),
  ],
)

export const destinations = sqliteTable(
  'destinations',
  {
    organizationId: text('organization_id').notNull(),
    id: text().notNull(),
    kind: text({ enum: ['webhook', 'slack'] }).notNull(),
    name: text().notNull(),
    url: text().notNull(),
    secret: text(),
    language: text({ enum: ['es', 'en'] }).notNull(),
    minTier: text('min_tier', { enum: ['alert', 'critical'] }).notNull(),
    enabled: integer({ mode: 'boolean' }).notNull(),
    disabledReason: text('disabled_reason'),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.id] })],
)

/** What is still to be sent, was sent, or was given up: leased while a worker sends it. */
export const outbox = sqliteTable(
  'outbox',
  {
    organizationId: text('organization_id').notNull(),
    id: text().notNull(),
    destinationId: text('destination_id').notNull(),
    alertId: text('alert_id').notNull(),
    caseId: text('case_id').notNull(),
    status: text({ enum: ['pending', 'delivered', 'dead'] }).notNull(),
    attempts: integer().notNull(),
    nextAttemptAt: integer('next_attempt_at'),
    leasedUntil: integer('leased_until'),
    lastStatus: integer('last_status'),
    lastError: text('last_error'),
    latencyMs: integer('latency_ms'),
    deliveredAt: integer('delivered_at'),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('outbox_organization_id_next_attempt_at_idx')
      .on(t.organizationId, t.nextAttemptAt)
      .where(sql`status = 'pending'`),
    index('outbox_organization_id_created_at_idx').on(t.organizationId, t.createdAt, t.id),
  ],
)
