export { checkOccurredAt, isRecent } from './occurred-at.ts'
