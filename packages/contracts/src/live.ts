import * as z from 'zod'

import { commonProblems } from './problem.ts'
import { nameSchema } from './primitives.ts'
import { defineRoute } from './route.ts'

export const liveTopicSchema = z.enum([
  'signals',
  'customers',
  'risks',
  'cases',
  'alerts',
  'deliveries',
  'imports',
])

/** What a console is told over the socket. */
export const liveMessageSchema = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('hello'), you: z.object({ id: z.string(), name: z.string() }) }),
    z.object({
      type: z.literal('news'),
      topics: z.array(liveTopicSchema),
      ids: z.array(z.string()).describe('The things that changed; empty where it may be any'),
    }),
    z.object({
      type: z.literal('presence'),
      people: z.array(z.object({ id: z.string(), name: z.string(), caseId: z.string() })),
    }),
  ])
  .meta({ id: 'LiveMessage' })

/** What a console tells: which case is open in it. The name counts only for a key, which has none of a person. */
export const liveRequestSchema = z
  .strictObject({
    type: z.literal('look'),
    caseId: z
      .string()
      .regex(/^cas_\w{1,60}$/)
      .nullable(),
    name: nameSchema.optional(),
  })
  .meta({ id: 'LiveRequest' })

export const liveRoutes = {
  openLive: defineRoute({
    method: 'get',
    path: '/v1/live',
    operationId: 'openLive',
    summary: 'A WebSocket that tells what has changed, by topics and ids',
    description:
      'Speaks the subprotocol `vigia.live.1`. A browser, which cannot set headers here, offers `vigia.key.<key>` beside it, or has a session of this origin. Each message is a `LiveMessage`; send `{"type":"look","caseId":"cas_…"}` to tell which case is open, and `ping` to be answered `pong`. It is closed with code 4001 after a quarter of an hour: open it again. What it does not tell in time is found by asking.',
    tags: ['live'],
    worker: 'live',
    scope: 'live:read',
    responses: {
      101: { description: 'The socket is open' },
      ...commonProblems,
    },
  }),
} as const

export type LiveMessage = z.infer<typeof liveMessageSchema>
export type LiveRequest = z.infer<typeof liveRequestSchema>
