import { newSurveySchema, surveyRoutes, surveyUpdateSchema } from '@vigia/contracts/surveys'
import { databaseFor, directoryFor } from '@vigia/db/database'
import { readOrganization } from '@vigia/db/organizations'
import { listResponses, readFunnel } from '@vigia/db/responses'
import {
  findSurvey,
  insertSurvey,
  listSurveyActivity,
  listSurveys,
  listVersions,
  readDefinitions,
  setSurveyStatus,
  updateSurvey,
} from '@vigia/db/surveys'
import { AppError } from '@vigia/domain/errors'
import { dayOf } from '@vigia/domain/periods'
import type { SurveyDefinition } from '@vigia/domain/surveys'
import { templates } from '@vigia/domain/survey-templates'
import { idFor, randomId } from '@vigia/http/ids'
import { decodeCursor, pageAt, parse, readJson } from '@vigia/http/input'
import { Hono, type Context } from 'hono'

import type { AppEnv } from '../env.ts'
import { guardScope } from '../guard.ts'
import { activityOf } from './activity.ts'
import { definitionOfTemplate, inVoice, soundDefinition } from './definition.ts'
import { askedSurveyOf, responseOf, surveyOf } from './present.ts'
import { resultsOf } from './results.ts'

const MAX_BYTES = 262_144
const MOST_COUNTED = 5_000
const ACTIVITY_MS = 30 * 86_400_000
const read = guardScope('surveys:read')
const write = guardScope('surveys:write')

const originOf = (c: Context<AppEnv>) => new URL(c.req.url).origin
const storeOf = (c: Context<AppEnv>) => databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))

async function surveyAt(c: Context<AppEnv>, id: string, version?: number) {
  const found = await findSurvey(storeOf(c), id, version)
  if (!found)
    throw new AppError('not_found', `There is no survey ${id}${version ? ` of version ${version}` : ''}`)
  return found
}

/** The definition of a template in the organization's own voice. */
async function ownDefinition(c: Context<AppEnv>, template: string): Promise<SurveyDefinition> {
  const definition = definitionOfTemplate(template)
  const voice = await readOrganization(directoryFor(c.env, c.get('cost')), c.get('principal').organizationId)
  return voice ? inVoice(definition, voice) : definition
}

export const surveys = new Hono<AppEnv>()
  .get('/v1/surveys', read, async (c) => {
    const { limit, cursor, status } = parse(surveyRoutes.listSurveys.request.query, c.req.query())
    const [after] = decodeCursor(cursor, ['string']) ?? ['']
    const found = await listSurveys(storeOf(c), { status, after, limit: limit + 1 })
    const shown = found.slice(0, limit)
    const last = found.length > limit ? shown.at(-1) : undefined
    const items = shown.map((row) => surveyOf(row, originOf(c)))
    return c.json(pageAt(c, items, last ? [last.id] : null), 200)
  })
  .post('/v1/surveys', write, async (c) => {
    const { key, name, template, definition, status } = parse(
      newSurveySchema,
      await readJson(c.req.raw, MAX_BYTES),
    )
    const { organizationId } = c.get('principal')
    const sound =
      template === undefined && definition
        ? soundDefinition(definition)
        : await ownDefinition(c, template ?? '')
    const id = key === undefined ? randomId('survey') : await idFor('survey', organizationId, key)
    await insertSurvey(storeOf(c), { id, name, status }, sound, c.get('now'))
    return c.json(askedSurveyOf(await surveyAt(c, id), originOf(c)), 201)
  })
  .get('/v1/survey-templates', read, (c) => c.json({ items: templates }, 200))
  .get('/v1/survey-activity', read, async (c) => {
    const now = c.get('now')
    const at = new Date(now.getTime() - ACTIVITY_MS)
    const since = { at, day: dayOf(at, c.get('principal').timeZone) }
    return c.json({ items: (await listSurveyActivity(storeOf(c), since, now)).map(activityOf) }, 200)
  })
  .get('/v1/surveys/:id/versions', read, async (c) => {
    const { survey } = await surveyAt(c, c.req.param('id'))
    const items = (await listVersions(storeOf(c), survey.id)).map(({ createdAt, ...version }) => ({
      ...version,
      createdAt: new Date(createdAt).toISOString(),
    }))
    return c.json({ items }, 200)
  })
  .get('/v1/surveys/:id', read, async (c) => {
    const { version } = parse(surveyRoutes.getSurvey.request.query, c.req.query())
    return c.json(askedSurveyOf(await surveyAt(c, c.req.param('id'), version), originOf(c)), 200)
  })
  .put('/v1/surveys/:id', write, async (c) => {
    const id = c.req.param('id')
    const told = parse(surveyUpdateSchema, await readJson(c.req.raw, MAX_BYTES))
    const { definition } = await surveyAt(c, id)
    const changed =
      JSON.stringify(definition) === JSON.stringify(told.definition) ? null : soundDefinition(told.definition)
    const edit = { id, name: told.name, from: told.version }
    if (!(await updateSurvey(storeOf(c), edit, changed, c.get('now'))))
      throw new AppError('conflict', 'Somebody else has changed this survey: load it again')
    return c.json(askedSurveyOf(await surveyAt(c, id), originOf(c)), 200)
  })
  .post('/v1/surveys/:id/status', write, async (c) => {
    const id = c.req.param('id')
    const schema = surveyRoutes.setSurveyStatus.request.body.content['application/json'].schema
    const { status } = parse(schema, await readJson(c.req.raw, MAX_BYTES))
    await setSurveyStatus(storeOf(c), id, status, c.get('now'))
    return c.json(surveyOf((await surveyAt(c, id)).survey, originOf(c)), 200)
  })
  .get('/v1/surveys/:id/responses', read, async (c) => {
    const { limit, cursor } = parse(surveyRoutes.listSurveyResponses.request.query, c.req.query())
    const { survey } = await surveyAt(c, c.req.param('id'))
    const [at, id] = decodeCursor(cursor, ['number', 'string']) ?? [null, '']
    const found = await listResponses(storeOf(c), survey.id, at === null ? null : { at, id }, limit + 1)
    const shown = found.slice(0, limit)
    const last = found.length > limit ? shown.at(-1) : undefined
    return c.json(pageAt(c, shown.map(responseOf), last ? [last.updatedAt, last.id] : null), 200)
  })
  .get('/v1/surveys/:id/results', read, async (c) => {
    const { version = null } = parse(surveyRoutes.getSurveyResults.request.query, c.req.query())
    const { survey, definition } = await surveyAt(c, c.req.param('id'), version ?? undefined)
    const [responses, totals, definitions] = await Promise.all([
      listResponses(storeOf(c), survey.id, null, MOST_COUNTED, version),
      readFunnel(storeOf(c), survey.id, version),
      readDefinitions(storeOf(c), survey.id),
    ])
    return c.json(resultsOf({ survey: survey.id, definition, definitions, version, responses, totals }), 200)
  })
