import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * Signals by the time they happened. An index would cost every ingest a row: they are filed when the sweep settles their
 * customer, until then `touched` names them. Anonymous ones are filed at once. All by triggers.
 */
export const filedSignals = sqliteTable(
  'filed_signals',
  {
    organizationId: text('organization_id').notNull(),
    occurredAt: integer('occurred_at').notNull(),
    id: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.occurredAt, t.id] })],
)

/** What a signal counted as before it was corrected or taken away: nameless, for answers `asOf` a time. Fed by triggers. */
export const signalVersions = sqliteTable(
  'signal_versions',
  {
    organizationId: text('organization_id').notNull(),
    day: text().notNull(),
    id: text().notNull(),
    kind: text().notNull(),
    metric: text(),
    score: integer(),
    touchpoint: text().notNull(),
    channel: text().notNull(),
    segment: text().notNull(),
    surveyId: text('survey_id'),
    sentiment: real(),
    occurredAt: integer('occurred_at').notNull(),
    /** It counted so from this time (included) until that one (excluded). */
    fromAt: integer('from_at').notNull(),
    untilAt: integer('until_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.day, t.id] })],
)

/** Filed comments by day and what they say: `kind` is theme or emotion, `label` which. Fed by triggers. */
export const textRollups = sqliteTable(
  'text_rollups',
  {
    organizationId: text('organization_id').notNull(),
    kind: text({ enum: ['theme', 'emotion'] }).notNull(),
    day: text().notNull(),
    label: text().notNull(),
    touchpoint: text().notNull(),
    n: integer().notNull(),
    negative: integer().notNull(),
    positive: integer().notNull(),
    /** In thousandths. */
    sentimentSum: integer('sentiment_sum').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.kind, t.day, t.label, t.touchpoint] })],
)

/** Waits of filed events as counters of a DDSketch (α 0.01, minutes); bucket -32768 is no wait at all. Fed by triggers. */
export const waitRollups = sqliteTable(
  'wait_rollups',
  {
    organizationId: text('organization_id').notNull(),
    day: text().notNull(),
    touchpoint: text().notNull(),
    bucket: integer().notNull(),
    n: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.day, t.touchpoint, t.bucket] })],
)

/** Changes with everything that an answer can depend on, together with the revisions in `touched`. */
export const dataVersions = sqliteTable('data_versions', {
  organizationId: text('organization_id').primaryKey(),
  version: integer().notNull(),
})

/** What each endpoint cost an organization on a day (UTC). */
export const usage = sqliteTable(
  'usage',
  {
    organizationId: text('organization_id').notNull(),
    day: text().notNull(),
    endpoint: text().notNull(),
    requests: integer().notNull(),
    rowsRead: integer('rows_read').notNull(),
    rowsWritten: integer('rows_written').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.day, t.endpoint] })],
)

/** What the watch found in a metric, told once. */
export const metricChanges = sqliteTable(
  'metric_changes',
  {
    organizationId: text('organization_id').notNull(),
    id: text().notNull(),
    metric: text().notNull(),
    /** The touchpoint whose own series it is; empty for all together. */
    touchpoint: text().notNull(),
    detectedOn: text('detected_on').notNull(),
    document: text().notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('metric_changes_organization_id_detected_on_idx').on(t.organizationId, t.detectedOn, t.id),
  ],
)

/** What the text analysis learned from an organization's own scored comments. */
export const textModels = sqliteTable(
  'text_models',
  {
    organizationId: text('organization_id').notNull(),
    id: text().notNull(),
    status: text({ enum: ['active', 'rejected', 'retired'] }).notNull(),
    weights: text().notNull(),
    report: text().notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.id] })],
)

/** History read again by new weights, a page at a time; the cursor is where the next page begins. */
export const reanalyses = sqliteTable(
  'reanalyses',
  {
    organizationId: text('organization_id').notNull(),
    id: text().notNull(),
    modelId: text('model_id').notNull(),
    status: text({ enum: ['running', 'paused', 'done'] }).notNull(),
    cursorAt: integer('cursor_at').notNull(),
    cursorId: text('cursor_id').notNull(),
    read: integer().notNull(),
    changed: integer().notNull(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.id] })],
)
