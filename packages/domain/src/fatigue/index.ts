export { decideEligibility, quietUntil, refusalTexts, stableShare } from './decide.ts'
export type { Refusal, RefusalCode } from './decide.ts'
export { defaultFatiguePolicy } from './policy.ts'
export type { AskFacts, FatiguePolicy, PastAsk, Question } from './policy.ts'
