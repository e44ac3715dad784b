export { readValue } from './read.ts'
export type { Amount, AnsweredRow } from './read.ts'
