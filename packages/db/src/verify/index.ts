export { verifyRollups } from './verify.ts'
export type { RollupDifference, Verification } from './verify.ts'
export { verifyFiled } from './filed.ts'
