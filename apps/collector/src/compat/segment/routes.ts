import { AppError } from '@vigia/domain/errors'
import { isForeignObject, listAt } from '@vigia/domain/foreign'
import { fromSegment } from '@vigia/domain/wire'
import { Hono, type Context } from 'hono'

import { noteArrival } from '../../arrivals/note.ts'
import type { AppEnv } from '../../env.ts'
import { guardScope } from '../../guard.ts'
import { foreignBody } from '../shared/body.ts'
import { bodyKey } from '../shared/keys.ts'
import { take } from '../shared/take.ts'

const MOST_MESSAGES = 500
const guarded = guardScope('signals:write', bodyKey('writeKey'))

async function batch(c: Context<AppEnv>) {
  const body = await foreignBody(c.req.raw)
  if (!isForeignObject(body) || !Array.isArray(body['batch']))
    throw new AppError('invalid', 'A batch has its messages in "batch"')
  const messages = listAt(body, 'batch')
  if (messages.length > MOST_MESSAGES)
    throw new AppError('too_large', `Send ${MOST_MESSAGES} messages at most`)
  noteArrival(c, { body })
  await take(c, 'segment', messages.map(fromSegment))
  return c.json({ success: true }, 200)
}

const one = (type: string) => async (c: Context<AppEnv>) => {
  const body = await foreignBody(c.req.raw)
  if (!isForeignObject(body)) throw new AppError('invalid', 'Send the message as a JSON object')
  noteArrival(c, { body })
  const { refused, problems } = await take(c, 'segment', [fromSegment({ ...body, type })])
  if (refused > 0) throw new AppError('invalid', problems[0]?.message ?? 'The message was refused')
  return c.json({ success: true }, 200)
}

/** Segment's HTTP tracking API, which RudderStack's clients speak as well. */
export const segment = new Hono<AppEnv>().basePath('/compat/segment/v1')
for (const path of ['/batch', '/import']) segment.post(path, guarded, batch)
for (const type of ['identify', 'track', 'group', 'page', 'screen', 'alias'])
  segment.post(`/${type}`, guarded, one(type))
