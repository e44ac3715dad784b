import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Who owns cases, and how they want to hear of them. Times of day are local to the organization. */
export const managers = sqliteTable(
  'managers',
  {
    organizationId: text('organization_id').notNull(),
    id: text().notNull(),
    name: text().notNull(),
    email: text(),
    language: text({ enum: ['es', 'en'] }).notNull(),
    active: integer({ mode: 'boolean' }).notNull(),
    /** Alerts a day; what goes beyond waits or is listed in the digest. */
    budgetPerDay: integer('budget_per_day').notNull(),
    /** `HH:MM`; both null for none. May run over midnight. */
    quietFrom: text('quiet_from'),
    quietTo: text('quiet_to'),
    digestHour: integer('digest_hour').notNull(),
    dailyDigest: integer('daily_digest', { mode: 'boolean' }).notNull(),
    weeklyDigest: integer('weekly_digest', { mode: 'boolean' }).notNull(),
    /** The manager who hears of what this one leaves too long. */
    escalateTo: text('escalate_to'),
    /** When the next digest is due; null where none is wanted. */
    nextDigestAt: integer('next_digest_at'),
    lastDailyAt: integer('last_daily_at'),
    lastWeeklyAt: integer('last_weekly_at'),
    createdAt: integer('created_at').notNull(),
    version: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('managers_organization_id_next_digest_at_idx')
      .on(t.organizationId, t.nextDigestAt)
      .where(sql`next_digest_at IS NOT NULL`),
  ],
)

/** Whose turn it is by an assignment rule that goes round. */
export const rotations = sqliteTable(
  'rotations',
  {
    organizationId: text('organization_id').notNull(),
    ruleId: text('rule_id').notNull(),
    turn: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.ruleId] })],
)
