export { redact } from './redact.ts'
export type { Redaction } from './redact.ts'
export type { PersonalDataKind } from './spans.ts'
