export { AuditLog as AuditPage } from '../audit/audit-log.tsx'
