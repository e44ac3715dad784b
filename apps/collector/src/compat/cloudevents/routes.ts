import { AppError } from '@vigia/domain/errors'
import { isForeignObject } from '@vigia/domain/foreign'
import { fromCloudEvent } from '@vigia/domain/wire'
import { Hono, type Context } from 'hono'

import { noteArrival } from '../../arrivals/note.ts'
import type { AppEnv } from '../../env.ts'
import { guardScope } from '../../guard.ts'
import { foreignBody } from '../shared/body.ts'
import { bearerOrQueryKey } from '../shared/keys.ts'
import { take } from '../shared/take.ts'

const MOST_EVENTS = 500

/** The events of a request in any of the three modes of CloudEvents over HTTP. */
async function eventsOf(c: Context<AppEnv>): Promise<readonly unknown[]> {
  const body = await foreignBody(c.req.raw)
  const type = c.req.header('content-type') ?? ''
  const header = (name: string) => {
    const value = c.req.header(`ce-${name}`)
    return value === undefined ? undefined : decodeURIComponent(value)
  }
  if (header('id') !== undefined) {
    const {
      id,
      source,
      type: named,
      subject,
      time,
    } = Object.fromEntries(['id', 'source', 'type', 'subject', 'time'].map((name) => [name, header(name)]))
    return [{ id, source, type: named, subject, time, data: body }]
  }
  if (/cloudevents-batch/i.test(type) || Array.isArray(body))
    return Array.isArray(body) ? (body as unknown[]) : []
  if (!isForeignObject(body))
    throw new AppError('invalid', 'Send a CloudEvent: in headers, as an object, or as a list')
  return [body]
}

/** CloudEvents 1.0 over HTTP: binary, structured and batch. */
export const cloudEvents = new Hono<AppEnv>().post(
  '/compat/cloudevents',
  guardScope('signals:write', bearerOrQueryKey),
  async (c) => {
    const events = await eventsOf(c)
    if (events.length > MOST_EVENTS) throw new AppError('too_large', `Send ${MOST_EVENTS} events at most`)
    noteArrival(c, { body: events })
    const { recorded, duplicates, refused, problems } = await take(
      c,
      'cloudevents',
      events.map(fromCloudEvent),
    )
    if (refused > 0 && recorded + duplicates === 0)
      throw new AppError('invalid', problems.map(({ message }) => message).join('; '))
    return c.json({ recorded, duplicates, refused, problems }, 202)
  },
)
