import * as z from 'zod'

import { boundSchema, pageOf, pageQuery } from './primitives.ts'
import { commonProblems } from './problem.ts'
import { defineRoute, json } from './route.ts'

export const auditKindSchema = z.enum([
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
])

export const auditEntrySchema = z
  .object({
    id: z.string(),
    at: z.string(),
    actor: z.object({
      kind: z.enum(['member', 'key', 'system']),
      id: z.string(),
      name: z.string().nullable().describe('Null for one that is gone'),
    }),
    kind: auditKindSchema,
    action: z.string().describe('The operation, such as `resolveCase`'),
    target: z.string().nullable().describe('The id of what it was done to'),
    details: z
      .record(z.string(), z.string())
      .nullable()
      .describe('What of it matters, such as a role before and after; never anything personal'),
  })
  .meta({ id: 'AuditEntry' })

export const auditRoutes = {
  listAudit: defineRoute({
    worker: 'accounts',
    scope: 'audit:read',
    tags: ['audit'],
    method: 'get',
    path: '/v1/audit',
    operationId: 'listAudit',
    summary: 'Who did what, and when',
    request: {
      query: z.strictObject({
        ...pageQuery,
        actor: z.string().max(200).optional().describe('The id of a person or a key'),
        kind: auditKindSchema.optional(),
        from: boundSchema.optional(),
        to: boundSchema.optional(),
      }),
    },
    responses: {
      200: json(pageOf(auditEntrySchema).meta({ id: 'AuditPage' }), 'The newest first'),
      ...commonProblems,
    },
  }),
} as const

export type AuditKind = z.infer<typeof auditKindSchema>
export type AuditEntry = z.infer<typeof auditEntrySchema>
