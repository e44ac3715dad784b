import * as z from 'zod'

import { playSchema } from './playbook.ts'
import { keySchema, localizedSchema, pageOf, pageQuery } from './primitives.ts'
import { commonProblems, namedProblems } from './problem.ts'
import { reasonSchema } from './risks.ts'
import { defineRoute, json } from './route.ts'
import { caseOutcomeSchema, caseStatusSchema, tierSchema } from './vocabulary.ts'

export const caseSchema = z
  .object({
    id: z.string(),
    customerId: z.string(),
    customerName: z.string().nullable(),
    status: caseStatusSchema,
    tier: tierSchema,
    probability: z.number(),
    reasons: z.array(reasonSchema),
    nextStep: localizedSchema,
    value: z.number().nullable(),
    assignee: z.string().nullable().describe('Who owns it, as people call them'),
    managerId: z
      .string()
      .nullable()
      .describe('The manager who owns it; null for nobody, or for a name alone'),
    assignedBy: z.string().nullable().describe('The assignment rule that chose the owner'),
    dueAt: z
      .string()
      .nullable()
      .describe('Until when the customer should be contacted, in business hours; null once that is done'),
    overdue: z.boolean(),
    sla: z
      .object({
        state: z
          .enum(['waiting', 'soon', 'overdue', 'paused'])
          .describe('`soon` in the last quarter of the time there was; `paused` while it is snoozed'),
        minutesLeft: z.int().describe('Minutes of business until it is due; below zero, since then'),
      })
      .nullable()
      .describe('How it stands against its deadline now; null where there is none'),
    escalatedAt: z.string().nullable(),
    heldOut: z.boolean().describe('Nobody was told of it, so that the effect of acting can be measured'),
    touchpoint: z.string().nullable(),
    doneSteps: z
      .array(z.string())
      .describe('The steps of the playbook that are done, each as `play:place`, from 0'),
    cause: z.string().nullable().describe('What brought it about, as whoever resolved it said'),
    playbook: z.array(playSchema).describe('What to do about what weighs, in order'),
    snoozedUntil: z.string().nullable(),
    outcome: caseOutcomeSchema.nullable(),
    openedAt: z.string(),
    acknowledgedAt: z.string().nullable(),
    contactedAt: z.string().nullable(),
    resolvedAt: z.string().nullable(),
    updatedAt: z.string(),
    version: z.int(),
  })
  .meta({ id: 'Case' })

export const casePageSchema = pageOf(caseSchema).meta({ id: 'CasePage' })

const tags = ['cases']
const params = z.object({ id: z.string().max(64).describe('A case id (`cas_…`)') })

export const listCases = defineRoute({
  method: 'get',
  path: '/v1/cases',
  operationId: 'listCases',
  summary: 'Cases, the newest first, or whose deadline ends first',
  tags,
  worker: 'churn-alerts',
  scope: 'cases:read',
  request: {
    query: z.strictObject({
      ...pageQuery,
      status: z
        .enum([...caseStatusSchema.options, 'unresolved'])
        .optional()
        .describe('`unresolved` for all that are not resolved'),
      managerId: z.string().max(64).optional().describe('`none` for those that nobody owns'),
      tier: tierSchema.optional(),
      query: keySchema.optional().describe('A part of the customer’s name, or an id'),
      order: z
        .enum(['newest', 'due'])
        .optional()
        .describe('`due`: whose deadline ends first; by default the newest first'),
      overdue: z
        .enum(['true'])
        .optional()
        .describe('Only those whose customer should have been contacted by now'),
      customerId: z.string().max(64).optional(),
    }),
  },
  responses: { 200: json(casePageSchema, 'One page of cases'), ...commonProblems },
})

export const getCase = defineRoute({
  method: 'get',
  path: '/v1/cases/{id}',
  operationId: 'getCase',
  summary: 'One case; its `ETag` is for `If-Match`',
  tags,
  worker: 'churn-alerts',
  scope: 'cases:read',
  request: { params },
  responses: { 200: json(caseSchema, 'The case'), ...namedProblems },
})

const caseEventSchema = z
  .object({
    version: z.int().describe('The version of the case that it made'),
    at: z.string(),
    action: z
      .string()
      .describe(
        'open, acknowledge, contact, snooze, assign, step, note, escalate, resolve, reopen, undo or merge',
      ),
    status: caseStatusSchema,
    outcome: caseOutcomeSchema.nullable(),
    actor: z.string().nullable(),
    note: z.string().nullable(),
    details: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe('The channel of a contact and whether it reached anybody, the new owner, until when'),
  })
  .meta({ id: 'CaseEvent' })

export const caseEventPageSchema = pageOf(caseEventSchema).meta({ id: 'CaseEventPage' })

export const listCaseEvents = defineRoute({
  method: 'get',
  path: '/v1/cases/{id}/events',
  operationId: 'listCaseEvents',
  summary: 'Who did what to a case, and when, from the beginning',
  tags,
  worker: 'churn-alerts',
  scope: 'cases:read',
  request: { params, query: z.strictObject(pageQuery) },
  responses: { 200: json(caseEventPageSchema, 'One page of its history'), ...namedProblems },
})

export const countCases = defineRoute({
  method: 'get',
  path: '/v1/cases/counts',
  operationId: 'countCases',
  summary: 'How many cases wait, and how urgently',
  tags,
  worker: 'churn-alerts',
  scope: 'cases:read',
  responses: {
    200: json(
      z
        .object({
          open: z.int(),
          acknowledged: z.int(),
          contacted: z.int(),
          overdue: z.int(),
          unassigned: z.int(),
          snoozed: z.int(),
        })
        .meta({ id: 'CaseCounts' }),
      'Of those that are not resolved',
    ),
    ...commonProblems,
  },
})

export type Case = z.infer<typeof caseSchema>
export type CasePage = z.infer<typeof casePageSchema>
export type CaseEvent = z.infer<typeof caseEventSchema>
