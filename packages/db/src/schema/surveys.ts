import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

export const surveys = sqliteTable(
  'surveys',
  {
    organizationId: text('organization_id').notNull(),
    id: text().notNull(),
    name: text().notNull(),
    kind: text({ enum: ['relationship', 'transactional', 'employee'] }).notNull(),
    status: text({ enum: ['draft', 'live', 'paused', 'archived'] }).notNull(),
    /** The newest version; an answer keeps that which it answered. */
    version: integer().notNull(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    // A hosted page names a survey alone: the id finds its organization.
    uniqueIndex('surveys_id_idx').on(t.id),
  ],
)

/** What was asked: never changed once it is written. */
export const surveyVersions = sqliteTable(
  'survey_versions',
  {
    organizationId: text('organization_id').notNull(),
    surveyId: text('survey_id').notNull(),
    version: integer().notNull(),
    definition: text().notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.surveyId, t.version] })],
)

/** What is being changed on a survey and not published yet; one for all its editors. */
export const surveyDrafts = sqliteTable(
  'survey_drafts',
  {
    organizationId: text('organization_id').notNull(),
    surveyId: text('survey_id').notNull(),
    name: text().notNull(),
    /** As JSON; much of it may still be missing. */
    definition: text().notNull(),
    /** The version that it goes on from. */
    fromVersion: integer('from_version').notNull(),
    /** How often it was saved: of two editors at once the slower one is told. */
    revision: integer().notNull(),
    savedAt: integer('saved_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.surveyId] })],
)

/** One person's way through a survey, kept from the first answer on; its scores and words are signals as well. */
export const responses = sqliteTable(
  'responses',
  {
    organizationId: text('organization_id').notNull(),
    id: text().notNull(),
    surveyId: text('survey_id').notNull(),
    version: integer().notNull(),
    invitationId: text('invitation_id'),
    customerId: text('customer_id'),
    originId: text('origin_id'),
    touchpoint: text().notNull(),
    channel: text().notNull(),
    language: text().notNull(),
    /** By question, comments without personal data. */
    answers: text().notNull(),
    complete: integer({ mode: 'boolean' }).notNull(),
    startedAt: integer('started_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('responses_organization_id_survey_id_updated_at_idx').on(
      t.organizationId,
      t.surveyId,
      t.updatedAt,
      t.id,
    ),
    index('responses_organization_id_customer_id_idx')
      .on(t.organizationId, t.customerId)
      .where(sql`customer_id IS NOT NULL`),
  ],
)

/**
 * The ledger of how often each customer was asked, over all surveys, channels and tools. `customerId` is the one that the
 * person has or would get. The four times tell how far it came; each is set once.
 */
export const asks = sqliteTable(
  'asks',
  {
    organizationId: text('organization_id').notNull(),
    id: text().notNull(),
    customerId: text('customer_id').notNull(),
    originId: text('origin_id'),
    surveyId: text('survey_id').notNull(),
    kind: text({ enum: ['relationship', 'transactional', 'employee'] }).notNull(),
    metric: text(),
    touchpoint: text().notNull(),
    channel: text().notNull(),
    /** Which tool asked: `vigia`, `delighted`, `formbricks`… */
    tool: text().notNull(),
    /** The local day of the organization. */
    day: text().notNull(),
    at: integer().notNull(),
    sentAt: integer('sent_at'),
    deliveredAt: integer('delivered_at'),
    shownAt: integer('shown_at'),
    startedAt: integer('started_at'),
    answeredAt: integer('answered_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('asks_organization_id_customer_id_at_idx').on(t.organizationId, t.customerId, t.at),
    index('asks_organization_id_survey_id_at_idx').on(t.organizationId, t.surveyId, t.at),
  ],
)

/** How many asks of a day came how far: fed by triggers on `asks`. */
export const askRollups = sqliteTable(
  'ask_rollups',
  {
    organizationId: text('organization_id').notNull(),
    day: text().notNull(),
    surveyId: text('survey_id').notNull(),
    touchpoint: text().notNull(),
    channel: text().notNull(),
    asked: integer().notNull(),
    sent: integer().notNull(),
    delivered: integer().notNull(),
    shown: integer().notNull(),
    started: integer().notNull(),
    answered: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.day, t.surveyId, t.touchpoint, t.channel] })],
)

/** An ask on its way to one person: by e-mail, or by a link that somebody else carries. */
export const invitations = sqliteTable(
  'invitations',
  {
    organizationId: text('organization_id').notNull(),
    id: text().notNull(),
    surveyId: text('survey_id').notNull(),
    askId: text('ask_id'),
    customerId: text('customer_id'),
    originId: text('origin_id'),
    /** The identities that were told, as JSON. */
    customer: text().notNull(),
    channel: text({ enum: ['email', 'sms', 'whatsapp', 'link'] }).notNull(),
    touchpoint: text().notNull(),
    language: text(),
    /** Agent, team, shop, release and attributes that its answers are stamped with, as JSON. */
    context: text().notNull(),
    status: text({
      enum: [
        'scheduled',
        'held',
        'sent',
        'delivered',
        'bounced',
        'failed',
        'answered',
        'cancelled',
        'expired',
      ],
    }).notNull(),
    /** Why it was held, bounced or failed. */
    reason: text(),
    singleUse: integer('single_use', { mode: 'boolean' }).notNull(),
    reminders: integer().notNull(),
    remindersLeft: integer('reminders_left').notNull(),
    reminderDays: integer('reminder_days').notNull(),
    attempts: integer().notNull(),
    nextAt: integer('next_at'),
    leasedUntil: integer('leased_until'),
    sentAt: integer('sent_at'),
    answeredAt: integer('answered_at'),
    expiresAt: integer('expires_at').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('invitations_id_idx').on(t.id),
    index('invitations_organization_id_next_at_idx')
      .on(t.organizationId, t.nextAt)
      .where(sql`next_at IS NOT NULL`),
    index('invitations_organization_id_survey_id_created_at_idx').on(
      t.organizationId,
      t.surveyId,
      t.createdAt,
      t.id,
    ),
    index('invitations_organization_id_customer_id_idx')
      .on(t.organizationId, t.customerId)
      .where(sql`customer_id IS NOT NULL`),
  ],
)

/** What an organization decided for itself: `fatigue` (when a customer may be asked), `senders` (how invitations leave). */
export const settings = sqliteTable(
  'settings',
  {
    organizationId: text('organization_id').notNull(),
    name: text().notNull(),
    document: text().notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.name] })],
)
