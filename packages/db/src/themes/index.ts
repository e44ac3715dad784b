export { readMentionDays, readMentions } from './read.ts'
export type { MentionRow } from './read.ts'
