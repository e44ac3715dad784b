import * as z from 'zod'

import { nameSchema } from './primitives.ts'
import { actionProblems, commonProblems, namedProblems } from './problem.ts'
import { body, defineRoute, json } from './route.ts'

export const viewPageSchema = z.enum([
  'overview',
  'journey',
  'themes',
  'drivers',
  'risks',
  'customers',
  'cases',
])

const searchSchema = z
  .record(z.string().regex(/^[a-zA-Z]{1,32}$/, 'Use up to 32 letters'), z.string().min(1).max(200))
  .refine((value) => Object.keys(value).length <= 20, 'At most 20 entries')
  .describe('What the address of the page says, such as `{"days":"30","channel":"store"}`')

export const viewSchema = z
  .object({
    id: z.string(),
    page: viewPageSchema,
    name: z.string(),
    search: z.record(z.string(), z.string()),
    createdAt: z.string(),
  })
  .meta({ id: 'View', description: 'A page of the console with its filters, under a name that all may use' })

const params = z.object({ id: z.string().max(64).describe('A view id (`viw_…`)') })

export const viewRoutes = {
  listViews: defineRoute({
    worker: 'metrics-api',
    scope: 'metrics:read',
    method: 'get',
    tags: ['views'],
    path: '/v1/views',
    operationId: 'listViews',
    summary: 'Saved views, by name: at most 100',
    request: { query: z.strictObject({ page: viewPageSchema.optional() }) },
    responses: {
      200: json(
        z.object({ items: z.array(viewSchema), nextCursor: z.null() }).meta({ id: 'Views' }),
        'All of them',
      ),
      ...commonProblems,
    },
  }),
  saveView: defineRoute({
    worker: 'metrics-api',
    scope: 'views:manage',
    method: 'post',
    tags: ['views'],
    path: '/v1/views',
    operationId: 'saveView',
    summary: 'Save a view for everybody; the same name on the same page is replaced, and keeps its id',
    request: {
      body: body(z.strictObject({ page: viewPageSchema, name: nameSchema, search: searchSchema })),
    },
    responses: {
      201: json(viewSchema, 'The view'),
      ...commonProblems,
      409: { ...actionProblems[409], description: 'The organization has 100 views: delete one first' },
    },
  }),
  deleteView: defineRoute({
    worker: 'metrics-api',
    scope: 'views:manage',
    method: 'delete',
    tags: ['views'],
    path: '/v1/views/{id}',
    operationId: 'deleteView',
    summary: 'Delete a view; saving what it answers brings it back under its id',
    request: { params },
    responses: { 200: json(viewSchema, 'The view as it was'), ...namedProblems },
  }),
} as const

export type View = z.infer<typeof viewSchema>
export type ViewPage = z.infer<typeof viewPageSchema>
