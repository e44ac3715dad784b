import * as z from 'zod'

import { nameSchema } from './primitives.ts'
import { namedProblems } from './problem.ts'
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

export const privacyRoutes = { listConsents, putConsent, exportCustomer } as const

export type Consent = z.infer<typeof consentSchema>
