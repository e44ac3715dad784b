export { bearableWaitMinutes, knownEvent, knownEvents } from './known-events.ts'
export type { KnownEvent, KnownEventType, Measures } from './known-events.ts'
export { labelOfEvent } from './label.ts'
export { issueSeverity, opensIssueByDefault, severityOfEvent } from './severity.ts'
