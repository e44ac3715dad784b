export { mentionsOf } from './mentions.ts'
export type { Mention, MentionCell, Mentioned } from './mentions.ts'
