import * as z from 'zod'

import { playSchema } from './playbook.ts'
import { attributesSchema, localizedSchema, pageOf, pageQuery } from './primitives.ts'
import { commonProblems, namedProblems } from './problem.ts'
import { reasonSchema, riskSchema } from './risks.ts'
import { defineRoute, json } from './route.ts'
import { analysisSchema } from './signals.ts'
import {
  caseOutcomeSchema,
  caseStatusSchema,
  channelSchema,
  metricIdSchema,
  outcomeSchema,
  stageSchema,
  tierSchema,
} from './vocabulary.ts'

const identitySchema = z.object({ kind: z.enum(['id', 'email', 'phone', 'anonymousId']), value: z.string() })

export const customerSchema = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    segment: z.string().nullable(),
    value: z.number().nullable(),
    identities: z.array(identitySchema),
    traits: attributesSchema,
    createdAt: z.string(),
    lastSeenAt: z.string().nullable().describe('Of the newest signal that the risk was assessed with'),
    risk: riskSchema.nullable(),
  })
  .meta({ id: 'Customer' })

export const riskPointSchema = z
  .object({
    at: z.string(),
    probability: z.number(),
    tier: tierSchema,
    before: z
      .number()
      .nullable()
      .describe('What it would have been then without what happened then; null where nothing happened'),
  })
  .meta({ id: 'RiskPoint', description: 'The risk that today’s model gives as of that time' })

export const openIssueSchema = z
  .object({
    ref: z.string().nullable(),
    label: localizedSchema,
    touchpoint: z.string(),
    openedAt: z.string(),
    resolvedAt: z.string().nullable(),
    contacts: z.int(),
  })
  .meta({ id: 'Issue' })

/** One customer over all channels: who, how at risk and why, along which curve, with which problems. */
export const customerStorySchema = customerSchema
  .extend({
    since: z.string().describe('Of the oldest signal that is known, or when they were first told of'),
    strikes: z.int(),
    riskCurve: z.array(riskPointSchema),
    issues: z.array(openIssueSchema),
    caseId: z.string().nullable(),
    currency: z.string(),
    playbook: z.array(playSchema).describe('What to do about what weighs, in order; empty at no risk'),
  })
  .meta({ id: 'CustomerStory' })

const at = { at: z.string() }
const signalItem = {
  ...at,
  id: z.string(),
  touchpoint: z.string(),
  stage: stageSchema,
  channel: channelSchema,
  experience: z.number(),
  negative: z.boolean(),
  comment: z.string().nullable(),
  analysis: analysisSchema.nullable(),
  employee: z.string().nullable(),
  team: z.string().nullable(),
  shop: z.string().nullable(),
  release: z.string().nullable(),
}

export const timelineItemSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('feedback'),
      ...signalItem,
      metric: metricIdSchema.nullable(),
      score: z.number().nullable(),
    }),
    z.object({
      kind: z.literal('event'),
      ...signalItem,
      type: z.string(),
      label: localizedSchema,
      severity: z.number(),
      measures: z.record(z.string(), z.number()),
      value: z.number().nullable(),
      issue: z.string().nullable(),
    }),
    z.object({
      kind: z.literal('outcome'),
      ...at,
      id: z.string(),
      outcome: outcomeSchema,
      value: z.number().nullable(),
    }),
    z.object({
      kind: z.literal('risk'),
      ...at,
      id: z.string(),
      probability: z.number(),
      tier: tierSchema,
      reasons: z.array(reasonSchema),
    }),
    z.object({
      kind: z.literal('case'),
      ...at,
      id: z.string(),
      caseId: z.string(),
      action: z.string(),
      status: caseStatusSchema,
      outcome: caseOutcomeSchema.nullable(),
      actor: z.string().nullable(),
      note: z.string().nullable(),
    }),
    z.object({
      kind: z.literal('alert'),
      ...at,
      id: z.string(),
      caseId: z.string(),
      tier: tierSchema,
      probability: z.number(),
      text: localizedSchema,
    }),
  ])
  .meta({ id: 'TimelineItem' })

export const customerPageSchema = pageOf(customerSchema).meta({ id: 'CustomerPage' })
export const timelineSchema = pageOf(timelineItemSchema).meta({ id: 'Timeline' })

const read = {
  worker: 'metrics-api',
  scope: 'customers:read',
  method: 'get',
  tags: ['customers'] as string[],
} as const
const params = z.object({ id: z.string().max(64).describe('A customer id (`cus_…`)') })

export const listCustomers = defineRoute({
  ...read,
  path: '/v1/customers',
  operationId: 'listCustomers',
  summary: 'Customers; `query` finds one by the beginning of an e-mail, a phone, your own id or a name',
  request: { query: z.strictObject({ ...pageQuery, query: z.string().trim().min(1).max(200).optional() }) },
  responses: { 200: json(customerPageSchema, 'One page of customers'), ...commonProblems },
})

export const getCustomer = defineRoute({
  ...read,
  path: '/v1/customers/{id}',
  operationId: 'getCustomer',
  summary: 'One customer over all channels, with the risk, its reasons and its curve',
  request: { params },
  responses: { 200: json(customerStorySchema, 'The customer'), ...namedProblems },
})

export const getTimeline = defineRoute({
  ...read,
  path: '/v1/customers/{id}/timeline',
  operationId: 'getTimeline',
  summary: 'Everything that was said, happened and was done, newest first, over all channels',
  request: { params, query: z.strictObject(pageQuery) },
  responses: { 200: json(timelineSchema, 'One page of the timeline'), ...namedProblems },
})

export const eraseCustomer = defineRoute({
  ...read,
  method: 'delete',
  scope: 'customers:erase',
  path: '/v1/customers/{id}',
  operationId: 'eraseCustomer',
  summary: 'Erase a person for ever; what they said stays as anonymous counts, or is counted off',
  request: {
    params,
    query: z.strictObject({
      signals: z
        .enum(['anonymise', 'remove'])
        .default('anonymise')
        .describe('`anonymise` keeps nameless scores, so that no metric changes; `remove` counts them off'),
    }),
  },
  responses: {
    200: json(z.object({ erased: z.literal(true), signals: z.int() }), 'Erased'),
    ...namedProblems,
  },
})

export type Customer = z.infer<typeof customerSchema>
export type CustomerStory = z.infer<typeof customerStorySchema>
export type TimelineItem = z.infer<typeof timelineItemSchema>
export type Timeline = z.infer<typeof timelineSchema>
export type RiskPoint = z.infer<typeof riskPointSchema>
