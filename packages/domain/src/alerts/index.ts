export { plainText, textOf } from './blocks.ts'
export { alertMail, stopLabel } from './channels/mail.ts'
export type { AlertMail, MailOptions } from './channels/mail.ts'
export type { AlertLink, CaseUrls } from './channels/links.ts'
export { slackBlocks } from './channels/slack.ts'
export type { SlackBlock } from './channels/slack.ts'
export { teamsMessage } from './channels/teams.ts'
export type { TeamsMessage } from './channels/teams.ts'
export type {
  AlertFacts,
  AlertMessage,
  Block,
  CustomerAlertKind,
  ListItem,
  MessageKind,
  WeighedReason,
} from './input.ts'
export { alertMessage, contextOf } from './message.ts'
export { dayIn, momentIn } from './moments.ts'
export { metricMessage, testMessage } from './other-messages.ts'
export type { MetricFacts } from './other-messages.ts'
export { weighedReason } from './reasons.ts'
export { tierWords } from './subjects.ts'
export { amount, capitalized, clip, inBoth, joinList, nameOf } from './wording.ts'
