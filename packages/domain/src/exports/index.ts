export { csvCell, csvRow } from './row.ts'
export type { Cell } from './row.ts'
