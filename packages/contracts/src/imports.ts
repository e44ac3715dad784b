import * as z from 'zod'

import { nameSchema, pageOf, pageQuery } from './primitives.ts'
import { actionProblems, commonProblems, namedProblems } from './problem.ts'
import { body, defineRoute, json } from './route.ts'

export const importFormatSchema = z.enum(['csv', 'ndjson'])
export const importPresetSchema = z.enum([
  'delighted',
  'typeform',
  'formbricks',
  'surveymonkey',
  'airline-tweets',
  'telecom-nps',
])

/** Which field of a signal comes from where: `score=nps`, `score=mood{bad:1,good:5}`, `touchpoint=const:shop`. */
const mappingSchema = z.array(z.string().max(500)).min(1).max(100)

export const importSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    format: importFormatSchema,
    preset: z.string().nullable(),
    mapping: z.array(z.string()),
    status: z.enum(['ready', 'running', 'paused', 'done', 'undoing', 'undone']),
    totalBytes: z.int().nullable(),
    bytes: z.int().describe('So much of the file is committed: go on from here'),
    rows: z.int(),
    recorded: z.int(),
    duplicates: z.int(),
    refused: z.int(),
    undone: z.int(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: 'Import' })

const told = {
  format: importFormatSchema.default('csv'),
  preset: importPresetSchema.optional(),
  mapping: mappingSchema.optional(),
}

export const newImportSchema = z
  .strictObject({ name: nameSchema, ...told, totalBytes: z.int().min(0).optional() })
  .meta({ id: 'NewImport' })

export const importPreviewSchema = z
  .strictObject({ ...told, sample: z.string().min(1).max(262_144).describe('The beginning of the file') })
  .meta({ id: 'ImportPreview' })

export const importPreviewAnswerSchema = z
  .object({
    columns: z.array(z.string()),
    mapping: z.array(z.string()).describe('As told, or what the columns suggest'),
    missing: z.array(z.string()).describe('Columns that the mapping wants and the file lacks'),
    rows: z.array(
      z.object({
        row: z.int(),
        signal: z.record(z.string(), z.unknown()).nullable(),
        problem: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'ImportPreviewAnswer' })

const params = z.object({ id: z.string().max(64).describe('An import id (`imp_…`)') })
const shared = { worker: 'collector', scope: 'imports:manage', tags: ['imports'] as string[] } as const
const one = { 200: json(importSchema, 'The import'), ...actionProblems }

const action = <O extends string>(name: string, operationId: O, summary: string) =>
  defineRoute({
    ...shared,
    method: 'post',
    path: `/v1/imports/{id}/${name}`,
    operationId,
    summary,
    request: { params },
    responses: one,
  })

export const importRoutes = {
  previewImport: defineRoute({
    ...shared,
    method: 'post',
    path: '/v1/imports/preview',
    operationId: 'previewImport',
    summary: 'What a file would become: its columns, a mapping, and its first rows as signals',
    request: { body: body(importPreviewSchema) },
    responses: { 200: json(importPreviewAnswerSchema, 'Nothing is kept'), ...commonProblems },
  }),
  createImport: defineRoute({
    ...shared,
    method: 'post',
    path: '/v1/imports',
    operationId: 'createImport',
    summary: 'Begin an import; its data follows in as many pieces as you like',
    description:
      'Send the file to `PUT /v1/imports/{id}/data?offset=<bytes>`, beginning where `bytes` says, as text/csv or application/x-ndjson; `complete=true` with the last piece. Whatever is committed stays committed: after any interruption go on from `bytes`.',
    request: { body: body(newImportSchema) },
    responses: { 201: json(importSchema, 'Ready'), ...commonProblems },
  }),
  listImports: defineRoute({
    ...shared,
    method: 'get',
    path: '/v1/imports',
    operationId: 'listImports',
    summary: 'Imports',
    request: { query: z.strictObject(pageQuery) },
    responses: { 200: json(pageOf(importSchema), 'One page'), ...commonProblems },
  }),
  getImport: defineRoute({
    ...shared,
    method: 'get',
    path: '/v1/imports/{id}',
    operationId: 'getImport',
    summary: 'How far an import came',
    request: { params },
    responses: { 200: json(importSchema, 'The import'), ...namedProblems },
  }),
  listImportRejects: defineRoute({
    ...shared,
    method: 'get',
    path: '/v1/imports/{id}/rejects',
    operationId: 'listImportRejects',
    summary: 'Rows that could not be taken and what to mend: the first thousand',
    request: { params },
    responses: {
      200: json(z.object({ items: z.array(z.object({ row: z.int(), problem: z.string() })) }), 'By row'),
      ...namedProblems,
    },
  }),
  putImportData: defineRoute({
    ...shared,
    method: 'put',
    path: '/v1/imports/{id}/data',
    operationId: 'putImportData',
    summary: 'Send the file, or the next piece of it, as text/csv or application/x-ndjson',
    description:
      'The body begins at byte `offset` of the file, which must be where the import stands. Whole rows are committed some hundred at a time; a row that is cut off is left for the next piece, unless `complete=true` says that the file ends here.',
    request: {
      params,
      query: z.strictObject({
        offset: z.coerce.number().int().min(0).default(0),
        complete: z.enum(['true', 'false']).default('false'),
      }),
    },
    responses: one,
  }),
  pauseImport: action('pause', 'pauseImport', 'Pause an import: what is on its way ends at the next commit'),
  resumeImport: action('resume', 'resumeImport', 'Let a paused import go on'),
  undoImport: action(
    'undo',
    'undoImport',
    'Take an import back whole; it goes on by the minute until nothing is left of it',
  ),
} as const

export type Import = z.infer<typeof importSchema>
