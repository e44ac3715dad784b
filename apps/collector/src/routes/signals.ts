import {
  eventSchema,
  feedbackSchema,
  postEvent,
  postFeedback,
  type BatchItem,
} from '@vigia/contracts/signals'
import { AppError } from '@vigia/domain/errors'
import { parse, readJson } from '@vigia/http/input'
import { Hono, type Context } from 'hono'

import { readerOf } from '../intake/reader.ts'
import type { AppEnv } from '../env.ts'
import { guardScope } from '../guard.ts'
import { recordedOf } from '../intake/answer.ts'
import { keyOf } from '../intake/key.ts'
import { decide } from '../intake/prepare.ts'
import { record } from '../intake/record.ts'

const MAX_BYTES = 65_536

const answer = async (c: Context<AppEnv>, item: BatchItem) => {
  const context = { now: c.get('now'), ...readerOf(c.get('principal')) }
  const [saved] = await record(c, [decide(item, keyOf(item, c.req.header('idempotency-key')), context)])
  if (!saved) throw new AppError('unavailable', 'The signal was not recorded')
  return c.json(recordedOf(saved), 202)
}

export const signals = new Hono<AppEnv>()
  .post(postFeedback.path, guardScope(postFeedback.scope), async (c) => {
    const feedback = parse(feedbackSchema, await readJson(c.req.raw, MAX_BYTES))
    return answer(c, { ...feedback, kind: 'feedback' })
  })
  .post(postEvent.path, guardScope(postEvent.scope), async (c) => {
    const event = parse(eventSchema, await readJson(c.req.raw, MAX_BYTES))
    return answer(c, { ...event, kind: 'event' })
  })
