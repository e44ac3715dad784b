import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

const tiers = ['none', 'watch', 'alert', 'critical'] as const

/** The risk of each customer as last assessed; `nextDueAt` is when time alone will have changed it. */
export const risks = sqliteTable(
  'risks',
  {
    organizationId: text('organization_id').notNull(),
    customerId: text('customer_id').notNull(),
    probability: real().notNull(),
    tier: text({ enum: tiers }).notNull(),
    /** When the customer left; null for who is still here. Who left is of the tier `none`. */
    leftAt: integer('left_at'),
    reasons: text().notNull(),
    strikes: integer().notNull(),
    openIssueDays: real('open_issue_days').notNull(),
    value: real(),
    lastSeenAt: integer('last_seen_at'),
    modelVersion: text('model_version').notNull(),
    assessedAt: integer('assessed_at').notNull(),
    nextDueAt: integer('next_due_at'),
    /** Where most of it comes from: the touchpoint of the worst open or recent experience, else of the last activity. */
    touchpoint: text(),
    /** The probability about a week before, and when it was told; null while there is none. */
    weekAgo: real('week_ago'),
    weekAgoAt: integer('week_ago_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.customerId] }),
    index('risks_organization_id_probability_idx').on(t.organizationId, t.probability, t.customerId),
    index('risks_organization_id_next_due_at_idx')
      .on(t.organizationId, t.nextDueAt)
      .where(sql`next_due_at IS NOT NULL`),
  ],
)

/** What was told of a customer's risk at the time: a row for each change that is worth telling. */
export const riskChanges = sqliteTable(
  'risk_changes',
  {
    organizationId: text('organization_id').notNull(),
    customerId: text('customer_id').notNull(),
    at: integer().notNull(),
    probability: real().notNull(),
    tier: text({ enum: tiers }).notNull(),
    reasons: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.customerId, t.at] })],
)

export const cases = sqliteTable(
  'cases',
  {
    organizationId: text('organization_id').notNull(),
    id: text().notNull(),
    customerId: text('customer_id').notNull(),
    sequence: integer().notNull(),
    status: text({ enum: ['open', 'acknowledged', 'contacted', 'resolved'] }).notNull(),
    tier: text({ enum: tiers }).notNull(),
    probability: real().notNull(),
    reasons: text().notNull(),
    nextStep: text('next_step').notNull(),
    value: real(),
    assignee: text(),
    outcome: text({ enum: ['saved', 'lost', 'not_at_risk'] }),
    snoozedUntil: integer('snoozed_until'),
    alerts: integer().notNull(),
    alertedTier: text('alerted_tier', { enum: tiers }),
    alertedProbability: real('alerted_probability'),
    alertedAt: integer('alerted_at'),
    openedAt: integer('opened_at').notNull(),
    acknowledgedAt: integer('acknowledged_at'),
    contactedAt: integer('contacted_at'),
    resolvedAt: integer('resolved_at'),
    lastActionAt: integer('last_action_at'),
    updatedAt: integer('updated_at').notNull(),
    version: integer().notNull(),
    /** The customer that it was opened for, where a merge has moved it. */
    originId: text('origin_id'),
    /** The status that a merge ended, since a person has one open case; an undone merge gives it back. */
    mergedStatus: text('merged_status', { enum: ['open', 'acknowledged', 'contacted'] }),
    /** The manager who owns it; `assignee` is the name that people read. */
    managerId: text('manager_id'),
    /** The assignment rule that chose the owner. */
    assignedBy: text('assigned_by'),
    /** Until when the customer should have been contacted, in business hours; null once that is done or no longer asked. */
    dueAt: integer('due_at'),
    escalatedAt: integer('escalated_at'),
    /** 1 where nobody is told, so that the effect of acting can be measured. */
    heldOut: integer('held_out').notNull().default(0),
    touchpoint: text(),
    /** What brought it about, as whoever resolved it said. */
    cause: text(),
    /** The steps of the playbook that are done, as a JSON list of `play:place`. */
    doneSteps: text('done_steps').notNull().default('[]'),
  },
  (t) => [
    index('cases_organization_id_due_at_idx')
      .on(t.organizationId, t.dueAt)
      .where(sql`due_at IS NOT NULL`),
    index('cases_organization_id_manager_id_idx')
      .on(t.organizationId, t.managerId, t.openedAt)
      .where(sql`manager_id IS NOT NULL AND status <> 'resolved'`),
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('cases_organization_id_customer_id_open_idx')
      .on(t.organizationId, t.customerId)
      .where(sql`status <> 'resolved'`),
    index('cases_organization_id_customer_id_sequence_idx').on(t.organizationId, t.customerId, t.sequence),
    index('cases_organization_id_opened_at_idx').on(t.organizationId, t.openedAt, t.id),
  ],
)

/** Who did what to a case, and when. */
export const caseEvents = sqliteTable(
  'case_events',
  {
    organizationId: text('organization_id').notNull(),
    caseId: text('case_id').notNull(),
    version: integer().notNull(),
    customerId: text('customer_id').notNull(),
    at: integer().notNull(),
    action: text().notNull(),
    status: text({ enum: ['open', 'acknowledged', 'contacted', 'resolved'] }).notNull(),
    outcome: text({ enum: ['saved', 'lost', 'not_at_risk'] }),
    actor: text(),
    note: text(),
    /** What else is known of it, as JSON: the channel of a contact, the new owner, until when. */
    details: text(),
    /** The case as it was before, as JSON, so that the action can be taken back; null for what a person did not do. */
    before: text(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.caseId, t.version] }),
    index('case_events_organization_id_customer_id_at_idx').on(t.organizationId, t.customerId, t.at),
  ],
)
