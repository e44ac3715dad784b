export type { AlertFacts, AlertMessage } from './input.ts'
export { alertMessage, plainText } from './message.ts'
export { slackBlocks } from './slack.ts'
export type { AlertLink, SlackBlock } from './slack.ts'
