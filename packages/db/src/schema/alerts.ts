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
    kind: text({ enum: ['webhook', 'slack', 'teams', 'email'] }).notNull(),
    name: text().notNull(),
    url: text().notNull(),
    secret: text(),
    language: text({ enum: ['es', 'en'] }).notNull(),
    minTier: text('min_tier', { enum: ['alert', 'critical'] }).notNull(),
    enabled: integer({ mode: 'boolean' }).notNull(),
    disabledReason: text('disabled_reason'),
    createdAt: integer('created_at').notNull(),
    /** Whose it is: then it gets the alerts of that manager's cases alone. Null for the organization's own. */
    managerId: text('manager_id'),
    /** How many alerts a day it may get where no manager's own budget holds; null for any number. */
    budgetPerDay: integer('budget_per_day'),
    /** The secret before the last rotation signs as well until then. */
    previousSecret: text('previous_secret'),
    previousSecretUntil: integer('previous_secret_until'),
    /** Failures in a row; from five on it is left alone until `circuitUntil`. */
    failures: integer().notNull().default(0),
    circuitUntil: integer('circuit_until'),
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
    /** `queued` waits for its turn to be decided, `held` was kept back, `dropped` is no longer of use. */
    status: text({ enum: ['queued', 'held', 'pending', 'delivered', 'dead', 'dropped'] }).notNull(),
    attempts: integer().notNull(),
    nextAttemptAt: integer('next_attempt_at'),
    leasedUntil: integer('leased_until'),
    lastStatus: integer('last_status'),
    lastError: text('last_error'),
    latencyMs: integer('latency_ms'),
    deliveredAt: integer('delivered_at'),
    createdAt: integer('created_at').notNull(),
    /** Whose budget it draws on: the manager, else the destination. */
    recipient: text().notNull().default(''),
    /** The local day on which it was let go, which is the day of the budget. */
    releasedOn: text('released_on'),
    /** Probability × value × how likely it can still be mended, by which those that wait are ranked. */
    expectedLoss: real('expected_loss').notNull().default(0),
    /** Why it was held or dropped. */
    heldReason: text('held_reason'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('outbox_organization_id_waiting_idx')
      .on(t.organizationId, t.nextAttemptAt)
      .where(sql`status IN ('queued', 'held')`),
    index('outbox_organization_id_recipient_released_on_idx')
      .on(t.organizationId, t.recipient, t.releasedOn, t.alertId)
      .where(sql`released_on IS NOT NULL`),
    index('outbox_organization_id_next_attempt_at_idx')
      .on(t.organizationId, t.nextAttemptAt)
      .where(sql`status = 'pending'`),
    index('outbox_organization_id_created_at_idx').on(t.organizationId, t.createdAt, t.id),
  ],
)

/** Each attempt at a delivery: when, how long, and what came back. */
export const deliveryAttempts = sqliteTable(
  'delivery_attempts',
  {
    organizationId: text('organization_id').notNull(),
    deliveryId: text('delivery_id').notNull(),
    /** In order; it goes on over replays. */
    attempt: integer().notNull(),
    at: integer().notNull(),
    status: integer(),
    error: text(),
    latencyMs: integer('latency_ms').notNull(),
    /** The beginning of the answer's body. */
    answer: text(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.deliveryId, t.attempt] })],
)
