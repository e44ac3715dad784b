export { followUp } from './follow-up.ts'
export type { Firing, FollowUp, FollowUpInput, LastCase, RuleVerdict } from './follow-up.ts'
export { isHeldOut } from './hold-out.ts'
