import { roles, type Role } from '@vigia/domain/roles'

export const demoKey = 'vg_sk_demo_local'
export const demoOwner = 'lucia@aurora.example'

const KEY = 'vg_sk_e2e_'

/** The name of the organization whose secret key of a test this is. */
export function organizationOf(key: string): string {
  if (key.startsWith(KEY)) return key.slice(KEY.length)
  throw new Error(`${key} is no key of a test`)
}

const names: Record<Role, string> = {
  owner: 'Olga Prado',
  admin: 'Adrián Soto',
  manager: 'Marta Ríos',
  analyst: 'Ana Lista',
  viewer: 'Vera Mira',
}

/** Somebody of an organization of a test: there is one person of each role. */
export const personOf = (organization: string, role: Role) => ({
  name: names[role],
  email: `${role}@${organization.replaceAll('_', '-')}.example`,
  role,
})

export const peopleOf = (organization: string) => roles.map((role) => personOf(organization, role))
