export { findMemberPrincipal } from './principal.ts'
export type { MemberPrincipal } from './principal.ts'
export {
  changeRole,
  findMember,
  insertMember,
  listMembers,
  listMemberships,
  removeMember,
} from './members.ts'
export type { MemberRow, Membership } from './members.ts'
export {
  acceptInvitation,
  cancelInvitation,
  findInvitation,
  invitationsFor,
  inviteMember,
  listMemberInvitations,
  prolongInvitation,
} from './invitations.ts'
export type { MemberInvitationRow, WaitingInvitation } from './invitations.ts'
