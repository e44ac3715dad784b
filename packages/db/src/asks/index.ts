export { askExists, listAsks, loadAskFacts, noteAsk, renewAsk, reserveAsk } from './asks.ts'
export type { AskRow, NewAsk } from './asks.ts'
export { askSteps, markAsk } from './steps.ts'
export type { AskStep } from './steps.ts'
