import * as z from 'zod'

import { commentFilterQuery } from './comments.ts'
import { boundSchema } from './primitives.ts'
import { namedProblems } from './problem.ts'
import { defineRoute } from './route.ts'

export const exportQuerySchema = z.strictObject({
  format: z.enum(['csv', 'ndjson']).default('ndjson'),
  from: boundSchema.optional().describe('First day, in the organization’s time zone; 30 days ago by default'),
  to: boundSchema.optional().describe('First day that no longer counts; tomorrow by default'),
})

export const exportSignals = defineRoute({
  worker: 'metrics-api',
  scope: 'exports:read',
  method: 'get',
  tags: ['exports'],
  path: '/v1/export/signals',
  operationId: 'exportSignals',
  summary: 'All signals of a period as CSV or NDJSON, streamed',
  description:
    'Oldest first, those of the last minute at the end. A stream that breaks off ends without the line break of its last ' +
    'row: ask again from the day reached. Cells of CSV that a spreadsheet would run as a formula begin with an apostrophe.',
  request: { query: exportQuerySchema },
  responses: {
    200: { description: 'One row for each signal' },
    ...namedProblems,
  },
})

export const exportComments = defineRoute({
  worker: 'metrics-api',
  scope: 'exports:read',
  method: 'get',
  tags: ['exports'],
  path: '/v1/export/comments',
  operationId: 'exportComments',
  summary: 'The comments that a filter of `/v1/comments` chooses, as CSV or NDJSON, streamed',
  description:
    'The newest first. Cells of CSV that a spreadsheet would run as a formula begin with an apostrophe.',
  request: {
    query: z.strictObject({ format: z.enum(['csv', 'ndjson']).default('csv'), ...commentFilterQuery }),
  },
  responses: { 200: { description: 'One row for each comment' }, ...namedProblems },
})

export const exportRoutes = { exportSignals, exportComments } as const
