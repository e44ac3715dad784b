export { mentionsOf } from './mentions.ts'
export type { Mention, MentionCell, Mentioned } from './mentions.ts'
export { mentionSeries } from './series.ts'
export type { MentionDay, MentionSeries } from './series.ts'
