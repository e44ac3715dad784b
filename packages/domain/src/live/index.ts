export { liveTopics, mergeNews, mostNewsIds, newsOf } from './news.ts'
export type { LiveTopic, News } from './news.ts'
export { presenceOf } from './presence.ts'
export type { Presence, Viewer } from './presence.ts'
