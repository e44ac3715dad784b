/** What a member is in an organization, the most powerful first. */
export const roles = ['owner', 'admin', 'manager', 'analyst', 'viewer'] as const

export type Role = (typeof roles)[number]

const looks = [
  'organization:read',
  'members:read',
  'metrics:read',
  'customers:read',
  'surveys:read',
  'cases:read',
  'arrivals:read',
  'live:read',
] as const

const studies = [...looks, 'exports:read'] as const

const runs = [
  ...studies,
  'metrics:manage',
  'views:manage',
  'rules:manage',
  'cases:write',
  'customers:write',
  'customers:erase',
  'invitations:write',
  'surveys:write',
  'imports:manage',
  'signals:write',
  'destinations:manage',
  'team:manage',
  'organization:manage',
  'members:manage',
  'keys:manage',
  'audit:read',
] as const

export type RoleScope = (typeof runs)[number]

const scopes: Record<Role, readonly RoleScope[]> = {
  owner: runs,
  admin: runs,
  manager: [...studies, 'views:manage', 'cases:write', 'customers:write', 'invitations:write'],
  analyst: [...studies, 'views:manage', 'metrics:manage', 'rules:manage'],
  viewer: looks,
}

/** What a role may do. Owner and admin differ in {@link mayGive} alone: owners' matters are people, not data. */
export const scopesOf = (role: Role): readonly RoleScope[] => scopes[role]

export const isRole = (value: string): value is Role => roles.some((role) => role === value)

/** Whether a member who is `actor` may make somebody who is `from` (null for a newcomer) into `to` (null to remove them). */
export const mayGive = (actor: Role, from: Role | null, to: Role | null): boolean =>
  scopes[actor].includes('members:manage') && (actor === 'owner' || (from !== 'owner' && to !== 'owner'))
