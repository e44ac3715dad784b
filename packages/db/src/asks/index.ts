export { askSteps, markAsk } from './steps.ts'
export type { AskStep } from './steps.ts'
