/** What an entry of the audit log is about. */
export const auditKinds = [
  'session',
  'member',
  'key',
  'organization',
  'case',
  'alerting',
  'model',
  'survey',
  'customer',
  'export',
  'import',
  'metrics',
] as const

export type AuditKind = (typeof auditKinds)[number]

const byScope: Readonly<Record<string, AuditKind>> = {
  'cases:write': 'case',
  'destinations:manage': 'alerting',
  'rules:manage': 'alerting',
  'team:manage': 'alerting',
  'surveys:write': 'survey',
  'customers:write': 'customer',
  'customers:erase': 'customer',
  'exports:read': 'export',
  'imports:manage': 'import',
  'metrics:manage': 'metrics',
  'views:manage': 'metrics',
  'organization:manage': 'organization',
}

const byOperation: Readonly<Record<string, AuditKind>> = {
  putModelSettings: 'model',
  putSenders: 'survey',
  exportCustomer: 'customer',
}

/** Previews and single chunks of an import change nothing of their own. */
const unrecorded: readonly string[] = ['previewImport', 'putImportData']

/**
 * Under which kind a successful call is written to the audit log, null for one that is not. What customers say, what
 * asks them, and what only reads is left out; but who takes data out is told.
 */
export function auditKindOf(call: { operationId: string; method: string; scope: string }): AuditKind | null {
  const { operationId, scope } = call
  const reads = call.method.toLowerCase() === 'get'
  if ((reads && scope !== 'exports:read') || unrecorded.includes(operationId)) return null
  return byOperation[operationId] ?? byScope[scope] ?? null
}
