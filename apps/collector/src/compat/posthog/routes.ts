import { AppError } from '@vigia/domain/errors'
import { isForeignObject, listAt } from '@vigia/domain/foreign'
import { fromPosthog, type Translated } from '@vigia/domain/wire'
import { Hono, type Context } from 'hono'

import { noteArrival } from '../../arrivals/note.ts'
import type { AppEnv } from '../../env.ts'
import { guardScope } from '../../guard.ts'
import { receive } from '../../sources/receive.ts'
import { translatorOf } from '../../sources/translators.ts'
import { foreignBody } from '../shared/body.ts'
import { bodyKey } from '../shared/keys.ts'
import { take } from '../shared/take.ts'

const MOST_MESSAGES = 500
const guarded = guardScope('signals:write', bodyKey('api_key', 'token'))

const messagesOf = (body: unknown): readonly unknown[] => {
  if (Array.isArray(body)) return body as unknown[]
  return isForeignObject(body) && Array.isArray(body['batch']) ? listAt(body, 'batch') : [body]
}

async function capture(c: Context<AppEnv>) {
  const body = await foreignBody(c.req.raw)
  const messages = messagesOf(body)
  if (messages.length > MOST_MESSAGES)
    throw new AppError('too_large', `Send ${MOST_MESSAGES} messages at most`)
  const others: Translated[] = []
  const surveys = { recorded: 0, duplicates: 0 }
  for (const message of messages.map(fromPosthog)) {
    if (message.is !== 'response') {
      others.push(message)
      continue
    }
    const { answers, ...response } = message.response
    const reception = { id: response.id, survey: response.survey, occurredAt: response.occurredAt }
    const { saved } = await receive(
      c,
      'posthog',
      { ...reception, told: { words: answers, response } },
      translatorOf('posthog'),
    )
    for (const { status } of saved) surveys[status === 'recorded' ? 'recorded' : 'duplicates'] += 1
  }
  const { recorded, duplicates, refused, problems } = await take(c, 'posthog', others)
  const counts = { recorded: recorded + surveys.recorded, duplicates: duplicates + surveys.duplicates }
  noteArrival(c, { ...counts, refused, problems, body })
  return c.json({ status: 1 }, 200)
}

/** PostHog's capture API, as its server-side clients speak it. */
export const posthog = new Hono<AppEnv>().basePath('/compat/posthog')
for (const path of [
  '/batch',
  '/batch/',
  '/capture',
  '/capture/',
  '/e',
  '/e/',
  '/i/v0/e',
  '/i/v0/e/',
  '/i/v1/analytics/events',
])
  posthog.post(path, guarded, capture)
// Its clients ask for feature flags; there are none here.
for (const path of ['/flags', '/flags/', '/decide', '/decide/'])
  posthog.post(path, guarded, (c) =>
    c.json({ flags: {}, featureFlags: {}, featureFlagPayloads: {}, errorsWhileComputingFlags: false }, 200),
  )
