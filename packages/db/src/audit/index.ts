export { auditIfChanged, auditStatement, listAudit, recordAudit } from './audit.ts'
export type { AuditEntry, AuditFilter, AuditRow } from './audit.ts'
