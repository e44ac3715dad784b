export { readUsage, saveUsage } from './usage.ts'
export type { UsageRow } from './usage.ts'
