export { redact } from './redact.ts'
export type { PersonalDataKind, Redaction } from './redact.ts'
