import { databaseFor } from '@vigia/db/database'
import { findSurvey, listSurveys } from '@vigia/db/surveys'
import { AppError } from '@vigia/domain/errors'
import { formbricksSurvey } from '@vigia/domain/foreign'
import { idFor } from '@vigia/http/ids'
import { parse, readJson } from '@vigia/http/input'
import { Hono, type Context } from 'hono'

import type { AppEnv } from '../../env.ts'
import { guardScope } from '../../guard.ts'
import { createDisplay } from './displays.ts'
import { tellPerson } from './people.ts'
import { createResponse, updateResponse } from './responses.ts'
import { attributesSchema, userSchema } from '@vigia/contracts/formbricks-wire'
import { answerFailure, keyInPath } from './shape.ts'

const MAX_BYTES = 262_144
const STATE_MS = 60 * 60_000
const MOST_SURVEYS = 50

const guarded = guardScope('signals:write', keyInPath)
const bodyOf = (c: Context<AppEnv>) => readJson(c.req.raw, MAX_BYTES)
const expiry = (c: Context<AppEnv>) => new Date(c.get('now').getTime() + STATE_MS).toISOString()

async function liveSurveys(c: Context<AppEnv>) {
  const store = databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))
  const page = await listSurveys(store, { status: 'live', limit: MOST_SURVEYS, after: '' })
  const found = await Promise.all(page.map(({ id }) => findSurvey(store, id)))
  return found.flatMap((each) =>
    each ? [formbricksSurvey(each.survey.id, each.survey.name, each.definition)] : [],
  )
}

/** Nothing is told of the person: the key is in every visitor's browser. */
async function stateOf(c: Context<AppEnv>, userId: string) {
  const contactId = await idFor('customer', c.get('principal').organizationId, 'id', userId)
  const data = { userId, contactId, segments: [], displays: [], responses: [], lastDisplayAt: null }
  return { state: { expiresAt: expiry(c), data } }
}

/** The client API of Formbricks, in which the environment is a publishable key: `/compat/formbricks` is its host. */
export const formbricks = new Hono<AppEnv>()
  .basePath('/compat/formbricks/api/:version{v[12]}/client/:env')
  .onError(answerFailure)
  .post('/displays', guarded, async (c) => {
    const data = await createDisplay(c, await bodyOf(c))
    return c.json({ data }, 200)
  })
  .get('/displays/:id/response', guarded, () => {
    throw new AppError('forbidden', 'What was answered is read with a secret key, under /v1')
  })
  .post('/responses', guarded, async (c) => c.json({ data: await createResponse(c, await bodyOf(c)) }, 200))
  .put('/responses/:id', guarded, async (c) =>
    c.json({ data: await updateResponse(c, c.req.param('id'), await bodyOf(c)) }, 200),
  )
  .put('/contacts/:userId/attributes', guarded, async (c) => {
    const { attributes } = parse(attributesSchema, await bodyOf(c))
    await tellPerson(c, c.req.param('userId'), attributes)
    return c.json({ data: { changed: true, message: 'The person is known' } }, 200)
  })
  .get('/environment', guarded, async (c) => {
    const data = { surveys: await liveSurveys(c), actionClasses: [], settings: { placement: 'bottomRight' } }
    c.header('Cache-Control', 'public, max-age=60')
    return c.json({ data: { data, expiresAt: expiry(c) } }, 200)
  })
  .post('/user', guarded, async (c) => {
    const { userId, attributes = {} } = parse(userSchema, await bodyOf(c))
    await tellPerson(c, userId, attributes)
    return c.json({ data: await stateOf(c, userId) }, 200)
  })
  .post('/storage', guarded, async (c) => {
    await bodyOf(c)
    throw new AppError('forbidden', 'Files are not taken: leave out questions for an upload')
  })
