import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * That two customers, `a` < `b`, are one person. Both are as they were first made, never the survivor of a merge, so that
 * the order in which merges come and go plays no part. `pending` waits to be carried out, `refused` was too weak a link,
 * `undone` was taken back by a person and is not done again by itself.
 */
export const merges = sqliteTable(
  'merges',
  {
    organizationId: text('organization_id').notNull(),
    a: text().notNull(),
    b: text().notNull(),
    status: text({ enum: ['pending', 'active', 'refused', 'undone'] }).notNull(),
    /** What showed it: `identities` of one signal, an `alias`, or a person by hand. */
    reason: text({ enum: ['identities', 'alias', 'manual'] }).notNull(),
    /** The weaker of the two identities that showed it. */
    via: text({ enum: ['id', 'email', 'phone', 'anonymousId'] }),
    actor: text(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.a, t.b] }),
    index('merges_organization_id_b_idx').on(t.organizationId, t.b),
    index('merges_organization_id_pending_idx')
      .on(t.organizationId)
      .where(sql`status = 'pending'`),
  ],
)

/** What each of several merged customers was told by itself; an undone merge gives it back. */
export const profiles = sqliteTable(
  'profiles',
  {
    organizationId: text('organization_id').notNull(),
    /** As first made. */
    customerId: text('customer_id').notNull(),
    traits: text().notNull(),
    traitTimes: text('trait_times').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.customerId] })],
)

/** What a customer agreed to or refused, for each purpose; no row where nothing was said. */
export const consents = sqliteTable(
  'consents',
  {
    organizationId: text('organization_id').notNull(),
    customerId: text('customer_id').notNull(),
    purpose: text({ enum: ['surveys', 'analysis', 'marketing'] }).notNull(),
    granted: integer({ mode: 'boolean' }).notNull(),
    source: text().notNull(),
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.customerId, t.purpose] })],
)

/** That a person asked for their data. It outlives them, without a word about them: it shows that they were answered. */
export const privacyRequests = sqliteTable(
  'privacy_requests',
  {
    organizationId: text('organization_id').notNull(),
    id: text().notNull(),
    /** As they were then; whoever speaks for them now is found by the customer. */
    customerId: text('customer_id').notNull(),
    kind: text({ enum: ['erase', 'access'] }).notNull(),
    status: text({ enum: ['open', 'done', 'refused'] }).notNull(),
    note: text(),
    askedAt: integer('asked_at').notNull(),
    dueAt: integer('due_at').notNull(),
    closedAt: integer('closed_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('privacy_requests_organization_id_due_idx')
      .on(t.organizationId, t.dueAt, t.id)
      .where(sql`status = 'open'`),
    index('privacy_requests_organization_id_closed_idx').on(t.organizationId, t.closedAt, t.id),
    index('privacy_requests_organization_id_customer_id_idx').on(t.organizationId, t.customerId),
  ],
)
