import * as z from 'zod'

import { backtestRoutes } from './backtests.ts'
import { localizedSchema, nameSchema, pageOf, pageQuery } from './primitives.ts'
import { actionProblems, commonProblems, namedProblems } from './problem.ts'
import { body, defineRoute, json } from './route.ts'
import { ruleShape, ruleSubjectSchema } from './rule-shape.ts'

export const ruleBodySchema = z
  .strictObject({ ...ruleShape, enabled: z.boolean().default(true) })
  .meta({ id: 'RuleBody' })

export const rulePatchSchema = z
  .strictObject({
    name: nameSchema.optional(),
    enabled: z.boolean().optional(),
    on: ruleSubjectSchema.optional(),
    conditions: ruleShape.conditions.optional(),
    tier: ruleShape.tier.unwrap().optional(),
    cooldownDays: ruleShape.cooldownDays.unwrap().optional(),
    opensCase: z.boolean().optional(),
    destinations: ruleShape.destinations,
  })
  .meta({ id: 'RulePatch' })

export const ruleSchema = z
  .object({
    ...ruleShape,
    opensCase: z.boolean(),
    id: z.string(),
    enabled: z.boolean(),
    sentence: localizedSchema.describe('The rule as a person would say it'),
    version: z.int(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: 'Rule' })

const fieldSchema = z
  .object({
    name: z.string(),
    kind: z.enum(['number', 'choice', 'name', 'words', 'flag']),
    ops: z.array(z.string()),
    min: z.number().nullable(),
    max: z.number().nullable(),
    isInteger: z.boolean(),
    unit: z.string().nullable(),
    values: z.array(z.string()).describe('Of a choice; of a name, those known from the start'),
    needs: z.string().nullable().describe('The field without a condition on which it means nothing'),
    label: localizedSchema,
  })
  .meta({ id: 'RuleField' })

const templateSchema = z
  .object({
    key: z.string(),
    title: localizedSchema,
    sentence: localizedSchema,
    rule: z.object({ ...ruleShape, opensCase: z.boolean() }),
  })
  .meta({ id: 'RuleTemplate' })

const reads = { worker: 'churn-alerts', scope: 'cases:read', tags: ['rules'] as string[] } as const
const writes = { worker: 'churn-alerts', scope: 'rules:manage', tags: ['rules'] as string[] } as const
const params = z.object({ id: z.string().max(64).describe('A rule id (`rul_…`)') })
const changedProblems = {
  ...actionProblems,
  412: {
    ...actionProblems[409],
    description: 'It was changed meanwhile: `If-Match` is not its `ETag` any more',
  },
} as const

export const ruleRoutes = {
  listRuleFields: defineRoute({
    ...reads,
    method: 'get',
    path: '/v1/rules/fields',
    operationId: 'listRuleFields',
    summary: 'What a rule may ask: every field with its type, comparisons and values',
    responses: {
      200: json(z.record(ruleSubjectSchema, z.array(fieldSchema)), 'By what the rule looks at'),
      ...commonProblems,
    },
  }),
  listRuleTemplates: defineRoute({
    ...reads,
    method: 'get',
    path: '/v1/rules/templates',
    operationId: 'listRuleTemplates',
    summary: 'Rules to begin with',
    responses: { 200: json(z.object({ items: z.array(templateSchema) }), 'All of them'), ...commonProblems },
  }),
  listRules: defineRoute({
    ...reads,
    method: 'get',
    path: '/v1/rules',
    operationId: 'listRules',
    summary: 'Rules, each with its sentence',
    request: { query: z.strictObject(pageQuery) },
    responses: { 200: json(pageOf(ruleSchema).meta({ id: 'RulePage' }), 'One page'), ...commonProblems },
  }),
  createRule: defineRoute({
    ...writes,
    method: 'post',
    path: '/v1/rules',
    operationId: 'createRule',
    summary: 'Add a rule: what must hold, and what its alert counts as',
    description:
      'A rule with an error is refused with the place and the reason of each: unknown fields, values out of range, conditions that can never hold together. Try it with `POST /v1/backtests` before you enable it.',
    request: { body: body(ruleBodySchema) },
    responses: {
      201: json(ruleSchema, 'The rule, with its ETag'),
      ...commonProblems,
      409: actionProblems[409],
    },
  }),
  getRule: defineRoute({
    ...reads,
    method: 'get',
    path: '/v1/rules/{id}',
    operationId: 'getRule',
    summary: 'One rule; its `ETag` is for `If-Match`',
    request: { params },
    responses: { 200: json(ruleSchema, 'The rule'), ...namedProblems },
  }),
  updateRule: defineRoute({
    ...writes,
    method: 'patch',
    path: '/v1/rules/{id}',
    operationId: 'updateRule',
    summary: 'Change a rule, or switch it on or off',
    description: 'With `If-Match` it is changed only if it is still as you read it.',
    request: { params, body: body(rulePatchSchema) },
    responses: { 200: json(ruleSchema, 'The rule as it is now'), ...changedProblems },
  }),
  deleteRule: defineRoute({
    ...writes,
    method: 'delete',
    path: '/v1/rules/{id}',
    operationId: 'deleteRule',
    summary: 'Remove a rule; the alerts it raised stay',
    request: { params },
    responses: { 200: json(z.object({ deleted: z.literal(true) }), 'Removed'), ...changedProblems },
  }),
  ...backtestRoutes,
} as const

export type RuleAnswer = z.infer<typeof ruleSchema>
export type RuleBody = z.infer<typeof ruleBodySchema>
