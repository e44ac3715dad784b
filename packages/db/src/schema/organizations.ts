import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** The tenant. Times are milliseconds since 1970 in every table. */
export const organizations = sqliteTable('organizations', {
  id: text().primaryKey(),
  name: text().notNull(),
  timeZone: text('time_zone').notNull().default('UTC'),
  region: text({ enum: ['us', 'latam'] })
    .notNull()
    .default('us'),
  currency: text().notNull().default('EUR'),
  /** What customers are addressed in where nothing else says so, and how Spanish addresses them. */
  language: text({ enum: ['es', 'en'] })
    .notNull()
    .default('es'),
  tone: text({ enum: ['usted', 'tu'] })
    .notNull()
    .default('usted'),
  brandColor: text('brand_color'),
  /** A data URL of at most 32 KiB. */
  brandLogo: text('brand_logo'),
  /** What signs the links of its surveys; made when the first is needed. */
  linkSecret: text('link_secret'),
  createdAt: integer('created_at').notNull(),
})

/** A key is kept as the SHA-256 of its text. */
export const keys = sqliteTable(
  'keys',
  {
    hash: text().primaryKey(),
    id: text().notNull(),
    organizationId: text('organization_id').notNull(),
    kind: text({ enum: ['secret', 'publishable'] }).notNull(),
    name: text().notNull(),
    scopes: text({ mode: 'json' }).$type<string[]>().notNull(),
    origins: text({ mode: 'json' }).$type<string[]>().notNull(),
    createdAt: integer('created_at').notNull(),
    revokedAt: integer('revoked_at'),
  },
  (t) => [index('keys_organization_id_idx').on(t.organizationId)],
)

export const customers = sqliteTable(
  'customers',
  {
    organizationId: text('organization_id').notNull(),
    id: text().notNull(),
    name: text(),
    segment: text().notNull().default(''),
    value: real(),
    traits: text({ mode: 'json' }).$type<Record<string, string | number | boolean | null>>().notNull(),
    identities: text({ mode: 'json' }).$type<{ kind: string; value: string }[]>().notNull(),
    createdAt: integer('created_at').notNull(),
    /** When each trait was told last, so that the newest wins in whatever order they come; as JSON. */
    traitTimes: text('trait_times').notNull().default('{}'),
    /** The customer that speaks for this one since they turned out to be one person. */
    mergedInto: text('merged_into'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('customers_organization_id_merged_into_idx')
      .on(t.organizationId, t.mergedInto)
      .where(sql`merged_into IS NOT NULL`),
  ],
)

/** Any identity leads to one customer; `customers.identities` is its mirror for display. */
export const identities = sqliteTable(
  'identities',
  {
    organizationId: text('organization_id').notNull(),
    kind: text({ enum: ['id', 'email', 'phone', 'anonymousId'] }).notNull(),
    value: text().notNull(),
    customerId: text('customer_id').notNull(),
    /** The customer that it was first told of, where a merge has moved it. */
    originId: text('origin_id'),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.kind, t.value] })],
)

export const touchpoints = sqliteTable(
  'touchpoints',
  {
    organizationId: text('organization_id').notNull(),
    slug: text().notNull(),
    stage: text().notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.slug] })],
)

/** One row for each claimed slot of a job: a second run of the same slot finds it taken. */
export const jobRuns = sqliteTable(
  'job_runs',
  {
    job: text().notNull(),
    slot: integer().notNull(),
    startedAt: integer('started_at').notNull(),
    finishedAt: integer('finished_at'),
    stats: text({ mode: 'json' }).$type<Record<string, number>>(),
  },
  (t) => [primaryKey({ columns: [t.job, t.slot] })],
)
