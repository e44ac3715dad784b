export { linkSecretOf } from './secret.ts'
export { findLinkedInvitation, markInvitationAnswered } from './invitations.ts'
export type { LinkedInvitation } from './invitations.ts'
