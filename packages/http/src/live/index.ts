export { publish } from './publish.ts'
export type { Feed, FeedBinding } from './publish.ts'
export { tell } from './tell.ts'
export type { Telling } from './tell.ts'
