export {
  cancelInvitation,
  findInvitation,
  findInvitationOwner,
  insertInvitations,
  listInvitations,
  readInvitations,
} from './invitations.ts'
export type { InvitationChannel, InvitationRow, InvitationStatus, NewInvitationRow } from './invitations.ts'
export {
  leaseInvitations,
  noteAskOf,
  noteDelivery,
  organizationsWithDueInvitations,
  settleInvitation,
} from './sending.ts'
