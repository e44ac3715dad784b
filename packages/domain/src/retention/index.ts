export { forgetBefore, noRetention } from './retention.ts'
export type { Retention } from './retention.ts'
