import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** A person. These four tables are better-auth's: their columns bear its names, and its times are dates. */
export const users = sqliteTable('users', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: integer('email_verified', { mode: 'boolean' }).notNull(),
  image: text(),
  language: text({ enum: ['es', 'en'] })
    .notNull()
    .default('es'),
  createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
  updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
})

export const sessions = sqliteTable(
  'sessions',
  {
    id: text().primaryKey(),
    /** The SHA-256 of what the cookie carries. */
    token: text().notNull().unique(),
    userId: text('user_id').notNull(),
    activeOrganizationId: text('active_organization_id'),
    /** Always empty: addresses are not stored. */
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [index('sessions_user_id_idx').on(t.userId)],
)

/** Links and challenges that wait to be used once, by the hash of what names them. */
export const verifications = sqliteTable(
  'verifications',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [
    index('verifications_identifier_idx').on(t.identifier),
    index('verifications_expires_at_idx').on(t.expiresAt),
  ],
)

export const passkeys = sqliteTable(
  'passkeys',
  {
    id: text().primaryKey(),
    name: text(),
    publicKey: text('public_key').notNull(),
    userId: text('user_id').notNull(),
    credentialID: text('credential_id').notNull(),
    counter: integer().notNull(),
    deviceType: text('device_type').notNull(),
    backedUp: integer('backed_up', { mode: 'boolean' }).notNull(),
    transports: text(),
    aaguid: text(),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }),
  },
  (t) => [index('passkeys_user_id_idx').on(t.userId), index('passkeys_credential_id_idx').on(t.credentialID)],
)

/** Who belongs to which organization, and as what. */
export const members = sqliteTable(
  'members',
  {
    organizationId: text('organization_id').notNull(),
    userId: text('user_id').notNull(),
    role: text({ enum: ['owner', 'admin', 'manager', 'analyst', 'viewer'] }).notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.userId] }),
    index('members_user_id_idx').on(t.userId, t.organizationId),
  ],
)

/** Who may join: an address waits once in an organization. */
export const memberInvitations = sqliteTable(
  'member_invitations',
  {
    organizationId: text('organization_id').notNull(),
    id: text().notNull(),
    email: text().notNull(),
    role: text({ enum: ['owner', 'admin', 'manager', 'analyst', 'viewer'] }).notNull(),
    language: text({ enum: ['es', 'en'] }).notNull(),
    invitedBy: text('invited_by'),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('member_invitations_organization_id_email_idx').on(t.organizationId, t.email),
    index('member_invitations_email_idx').on(t.email),
  ],
)

/** Who did what, when and to what: ids and words of our own, nothing of a customer. */
export const auditEntries = sqliteTable(
  'audit_entries',
  {
    organizationId: text('organization_id').notNull(),
    at: integer().notNull(),
    id: text().notNull(),
    actorKind: text('actor_kind', { enum: ['member', 'key', 'system'] }).notNull(),
    actorId: text('actor_id').notNull(),
    kind: text().notNull(),
    action: text().notNull(),
    target: text(),
    details: text(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.at, t.id] }),
    index('audit_entries_organization_id_actor_id_idx').on(t.organizationId, t.actorId, t.at),
    index('audit_entries_organization_id_kind_idx').on(t.organizationId, t.kind, t.at),
  ],
)
