export { readTimeline } from './read.ts'
export type { TimelineRow } from './rows.ts'
