export { anyRule, assignmentFrom, assignmentIssues, assignOwner, defaultAssignment } from './assignment.ts'
export type { Assignment, AssignmentRule, AssignmentWhen, CaseFacts, ChosenOwner } from './assignment.ts'
export { nextDigestAt } from './digest.ts'
export type { DigestWish } from './digest.ts'
