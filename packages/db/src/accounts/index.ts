export { accountTables, openAccounts } from './tables.ts'
export {
  activateOrganization,
  emailIsKnown,
  endSession,
  ensurePerson,
  findSignedIn,
  lastOrganizationOf,
  listSessions,
  updateUser,
} from './sessions.ts'
export type { SessionRow, SignedIn } from './sessions.ts'
