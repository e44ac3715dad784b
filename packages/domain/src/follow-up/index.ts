export { followUp } from './follow-up.ts'
export type { FollowUp, FollowUpInput, LastCase } from './follow-up.ts'
