import { describe, expect, it } from 'vitest'

import { auditKindOf, type AuditKind } from './index.ts'

describe('auditKindOf', () => {
  it.each<{ method: string; operationId: string; scope: string; kind: AuditKind | null }>([
    { method: 'post', operationId: 'resolveCase', scope: 'cases:write', kind: 'case' },
    { method: 'post', operationId: 'saveView', scope: 'views:manage', kind: 'metrics' },
    { method: 'get', operationId: 'listCases', scope: 'cases:read', kind: null },
    { method: 'get', operationId: 'listDestinations', scope: 'destinations:manage', kind: null },
    { method: 'delete', operationId: 'deleteDestination', scope: 'destinations:manage', kind: 'alerting' },
    { method: 'put', operationId: 'putModelSettings', scope: 'rules:manage', kind: 'model' },
    { method: 'put', operationId: 'putSenders', scope: 'invitations:write', kind: 'survey' },
    { method: 'post', operationId: 'createInvitations', scope: 'invitations:write', kind: null },
    { method: 'post', operationId: 'postFeedback', scope: 'signals:write', kind: null },
    { method: 'delete', operationId: 'eraseCustomer', scope: 'customers:erase', kind: 'customer' },
    { method: 'get', operationId: 'exportCustomer', scope: 'exports:read', kind: 'customer' },
    { method: 'get', operationId: 'exportComments', scope: 'exports:read', kind: 'export' },
    { method: 'get', operationId: 'exportSignals', scope: 'exports:read', kind: 'export' },
    { method: 'post', operationId: 'previewImport', scope: 'imports:manage', kind: null },
    { method: 'post', operationId: 'createImport', scope: 'imports:manage', kind: 'import' },
  ])('files $operationId under $kind', ({ kind, ...call }) => {
    expect(auditKindOf(call)).toBe(kind)
  })
})
