import { getSurveyDisplay, postResponse, responseBodySchema } from '@vigia/contracts/asking'
import { databaseFor } from '@vigia/db/database'
import { findSurvey } from '@vigia/db/surveys'
import { AppError } from '@vigia/domain/errors'
import { parse, readJson } from '@vigia/http/input'
import { Hono } from 'hono'

import type { AppEnv } from '../env.ts'
import { guardScope } from '../guard.ts'
import { answerSurvey } from './answer-survey.ts'

const MAX_BYTES = 262_144

export const responses = new Hono<AppEnv>()
  .get('/v1/surveys/:id/display', guardScope(getSurveyDisplay.scope), async (c) => {
    const id = c.req.param('id')
    const found = await findSurvey(databaseFor(c.env, c.get('principal').organizationId, c.get('cost')), id)
    if (found?.survey.status !== 'live') throw new AppError('not_found', `There is no live survey ${id}`)
    const etag = `"${id}.${found.version}"`
    c.header('ETag', etag)
    c.header('Cache-Control', 'public, max-age=60')
    if (c.req.header('if-none-match') === etag) return c.body(null, 304)
    return c.json({ id, version: found.version, definition: found.definition }, 200)
  })
  .post(postResponse.path, guardScope(postResponse.scope), async (c) => {
    const { survey, version, ...told } = parse(responseBodySchema, await readJson(c.req.raw, MAX_BYTES))
    const store = databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))
    const found = await findSurvey(store, survey, version)
    if (!found || found.survey.status === 'draft')
      throw new AppError('not_found', `There is no survey ${survey} of version ${version}`)
    const shown = { surveyId: survey, version, definition: found.definition }
    return c.json(await answerSurvey(c, shown, told), 202)
  })
