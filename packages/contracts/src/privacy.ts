import * as z from 'zod'

import { nameSchema } from './primitives.ts'
import { commonProblems, namedProblems } from './problem.ts'
import { body, defineRoute, json } from './route.ts'

export const purposeSchema = z.enum(['surveys', 'analysis', 'marketing'])

export const consentSchema = z
  .object({ purpose: purposeSchema, granted: z.boolean(), source: z.string(), at: z.string() })
  .meta({
    id: 'Consent',
    description: 'What the customer agreed to or refused; `surveys` refused is an opt-out',
  })

const params = z.object({ id: z.string().max(64).describe('A customer id (`cus_…`)') })
const consents = z.object({ items: z.array(consentSchema) })
const shared = { worker: 'metrics-api', tags: ['customers'] as string[] } as const

export const listConsents = defineRoute({
  ...shared,
  scope: 'customers:read',
  method: 'get',
  path: '/v1/customers/{id}/consents',
  operationId: 'listConsents',
  summary: 'What a customer agreed to or refused, for each purpose',
  request: { params },
  responses: { 200: json(consents, 'Nothing for a purpose that nobody asked about'), ...namedProblems },
})

export const putConsent = defineRoute({
  ...shared,
  scope: 'customers:write',
  method: 'put',
  path: '/v1/customers/{id}/consents/{purpose}',
  operationId: 'putConsent',
  summary: 'Note what a customer agrees to or refuses',
  request: {
    params: params.extend({ purpose: purposeSchema }),
    body: body(z.strictObject({ granted: z.boolean(), source: nameSchema.default('api') })),
  },
  responses: { 200: json(consents, 'Noted'), ...namedProblems },
})

/** Whatever is held about one person, table by table, as it is stored. */
export const personExportSchema = z
  .object({
    customerId: z.string(),
    exportedAt: z.string(),
    complete: z.boolean().describe('False where a table held more than 10,000 rows of this person'),
    data: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
  })
  .meta({ id: 'PersonExport' })

export const exportCustomer = defineRoute({
  ...shared,
  scope: 'exports:read',
  method: 'get',
  path: '/v1/customers/{id}/export',
  operationId: 'exportCustomer',
  summary: 'Everything that is held about one person, in one document',
  request: { params },
  responses: { 200: json(personExportSchema, 'Everything, by kind'), ...namedProblems },
})

export const retentionSchema = z
  .strictObject({
    forgetAfterMonths: z
      .int()
      .min(6)
      .max(120)
      .nullable()
      .describe('Whoever was not heard of for so many months is erased by night; null keeps everybody'),
  })
  .meta({
    id: 'Retention',
    description:
      'Erased as by `DELETE /v1/customers/{id}`: scores stay as nameless counts, so that no metric changes. Who has an open case stays.',
  })

const settings = {
  worker: 'metrics-api',
  tags: ['privacy'] as string[],
  path: '/v1/privacy/retention',
} as const

export const getRetention = defineRoute({
  ...settings,
  scope: 'organization:read',
  method: 'get',
  operationId: 'getRetention',
  summary: 'How long people are kept who are not heard of any more',
  responses: { 200: json(retentionSchema, 'As decided; everybody is kept unless told'), ...commonProblems },
})

export const putRetention = defineRoute({
  ...settings,
  scope: 'organization:manage',
  method: 'put',
  operationId: 'putRetention',
  summary: 'Decide how long people are kept who are not heard of any more',
  description:
    'Acts in the following nights, up to 1,000 people each. It cannot be undone for whoever is gone.',
  request: { body: body(retentionSchema) },
  responses: { 200: json(retentionSchema, 'From the next night on'), ...commonProblems },
})

export const previewRetention = defineRoute({
  ...settings,
  path: '/v1/privacy/retention/preview',
  scope: 'organization:read',
  method: 'get',
  operationId: 'previewRetention',
  summary: 'How many people would be erased',
  request: { query: z.strictObject({ months: z.coerce.number().int().min(6).max(120).default(24) }) },
  responses: {
    200: json(
      z.object({
        customers: z.int(),
        lookedAt: z.int(),
        isWhole: z.boolean().describe('False where only the first customers were looked at'),
        before: z.string(),
      }),
      'Nothing is changed',
    ),
    ...commonProblems,
  },
})

export const privacyRoutes = {
  listConsents,
  putConsent,
  exportCustomer,
  getRetention,
  putRetention,
  previewRetention,
} as const

export type Retention = z.infer<typeof retentionSchema>

export type Consent = z.infer<typeof consentSchema>
