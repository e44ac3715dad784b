import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What a customer said or what happened to them, as it was decided at intake. */
export const signals = sqliteTable(
  'signals',
  {
    organizationId: text('organization_id').notNull(),
    id: text().notNull(),
    kind: text({ enum: ['feedback', 'event'] }).notNull(),
    customerId: text('customer_id'),
    touchpoint: text().notNull(),
    channel: text().notNull(),
    segment: text().notNull(),
    metric: text(),
    score: integer(),
    type: text(),
    severity: real().notNull(),
    experience: real().notNull(),
    negative: integer().notNull(),
    comment: text(),
    sentiment: real(),
    pNegative: real('p_negative'),
    analysis: text(),
    employee: text(),
    issue: text(),
    opensIssue: integer('opens_issue').notNull(),
    value: real(),
    waitMinutes: real('wait_minutes'),
    measures: text(),
    attributes: text(),
    day: text().notNull(),
    occurredAt: integer('occurred_at').notNull(),
    receivedAt: integer('received_at').notNull(),
    /** The customer that it was first told of, where a merge has moved it. */
    originId: text('origin_id'),
    /** Where it came from: null for our own endpoints, else a wire format, `survey` or `import`. */
    source: text(),
    surveyId: text('survey_id'),
    surveyVersion: integer('survey_version'),
    importId: text('import_id'),
    team: text(),
    shop: text(),
    release: text(),
    /** When it was last corrected; null for one that stands as it was received. */
    changedAt: integer('changed_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('signals_organization_id_customer_id_occurred_at_idx')
      .on(t.organizationId, t.customerId, t.occurredAt)
      .where(sql`customer_id IS NOT NULL`),
    index('signals_organization_id_survey_id_occurred_at_idx')
      .on(t.organizationId, t.surveyId, t.occurredAt)
      .where(sql`survey_id IS NOT NULL`),
    index('signals_organization_id_import_id_idx')
      .on(t.organizationId, t.importId)
      .where(sql`import_id IS NOT NULL`),
  ],
)

/**
 * A histogram for each metric, local day, touchpoint, channel and segment, fed by the trigger `signals_rollup`.
 * `metric` is `comment` for an unscored comment and `event` for an event.
 */
export const rollups = sqliteTable(
  'rollups',
  {
    organizationId: text('organization_id').notNull(),
    metric: text().notNull(),
    day: text().notNull(),
    touchpoint: text().notNull(),
    channel: text().notNull(),
    segment: text().notNull(),
    n: integer().notNull(),
    negatives: integer().notNull(),
    h0: integer().notNull(),
    h1: integer().notNull(),
    h2: integer().notNull(),
    h3: integer().notNull(),
    h4: integer().notNull(),
    h5: integer().notNull(),
    h6: integer().notNull(),
    h7: integer().notNull(),
    h8: integer().notNull(),
    h9: integer().notNull(),
    h10: integer().notNull(),
    comments: integer().notNull(),
    commentsNegative: integer('comments_negative').notNull(),
    commentsPositive: integer('comments_positive').notNull(),
    /** Sentiments and their squares, in thousandths and millionths, so that they add up and count off exactly. */
    sentimentSum: integer('sentiment_sum').notNull().default(0),
    sentimentSquares: integer('sentiment_squares').notNull().default(0),
    /** When it last changed: no question `asOf` a later time needs the raw signals behind it. */
    changedAt: integer('changed_at').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.metric, t.day, t.touchpoint, t.channel, t.segment] })],
)

/** Customers whose risk may have changed: fed by a trigger, emptied by the sweep if `revision`, drawn anew at each touch, is still the same. */
export const touched = sqliteTable(
  'touched',
  {
    organizationId: text('organization_id').notNull(),
    customerId: text('customer_id').notNull(),
    revision: integer().notNull(),
    /** Ids of signals that are not filed by time yet, separated by spaces; filed by a trigger when the row goes. */
    signals: text().notNull().default(''),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.customerId] })],
)

export const outcomes = sqliteTable(
  'outcomes',
  {
    organizationId: text('organization_id').notNull(),
    id: text().notNull(),
    customerId: text('customer_id').notNull(),
    outcome: text({ enum: ['churned', 'stayed', 'purchased', 'returned'] }).notNull(),
    value: real(),
    occurredAt: integer('occurred_at').notNull(),
    receivedAt: integer('received_at').notNull(),
    originId: text('origin_id'),
    importId: text('import_id'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('outcomes_organization_id_import_id_idx')
      .on(t.organizationId, t.importId)
      .where(sql`import_id IS NOT NULL`),
    index('outcomes_organization_id_customer_id_occurred_at_idx').on(
      t.organizationId,
      t.customerId,
      t.occurredAt,
    ),
  ],
)
