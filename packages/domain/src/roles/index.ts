export { isRole, mayGive, roles, scopesOf } from './roles.ts'
export type { Role, RoleScope } from './roles.ts'
