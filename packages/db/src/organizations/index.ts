export { findPrincipal, insertKey, revokeKey } from './keys.ts'
export type { OrganizationPrincipal } from './keys.ts'
export { findOrganization, insertOrganization, listOrganizationIds } from './organizations.ts'
export type { Organization } from './organizations.ts'
