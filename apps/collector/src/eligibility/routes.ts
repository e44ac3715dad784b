import { askStepSchema, getEligibility, postAskStep } from '@vigia/contracts/asking'
import { fatiguePolicySchema, fatigueRoutes, newAskSchema } from '@vigia/contracts/fatigue'
import { askExists, listAsks, markAsk, noteAsk } from '@vigia/db/asks'
import { databaseFor, rowsOf } from '@vigia/db/database'
import { currentCustomerId } from '@vigia/db/merges'
import { readSetting, saveSetting } from '@vigia/db/settings'
import { findSurvey } from '@vigia/db/surveys'
import { AppError } from '@vigia/domain/errors'
import { defaultFatiguePolicy } from '@vigia/domain/fatigue'
import { dayOf } from '@vigia/domain/periods'
import { identitiesOf } from '@vigia/domain/signals'
import { idFor } from '@vigia/http/ids'
import { parse, readJson } from '@vigia/http/input'
import { Hono, type Context } from 'hono'

import type { AppEnv } from '../env.ts'
import { guardScope } from '../guard.ts'
import { occurredAtOf } from '../intake/signal.ts'
import { decideAsk, questionOf, subjectOf } from './ask.ts'
import { askOf, reasonsOf } from './present.ts'

const MAX_BYTES = 65_536

const storeOf = (c: Context<AppEnv>) => databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))

/** What is to be asked: one of our surveys, or what another tool says of its own. */
async function wished(c: Context<AppEnv>, query: ReturnType<typeof queryOf>) {
  const { survey, kind = 'transactional', metric = null, touchpoint, channel, tool, reserve } = query
  const common = { channel, tool, reserve }
  if (survey === undefined)
    return { ...common, surveyId: tool, kind, metric, touchpoint: touchpoint ?? 'general', isLive: true }
  const found = await findSurvey(storeOf(c), survey)
  if (!found) throw new AppError('not_found', `There is no survey ${survey}`)
  const asked = questionOf(found)
  return {
    ...common,
    ...asked,
    touchpoint: touchpoint ?? asked.touchpoint,
    isLive: found.survey.status === 'live',
  }
}

const queryOf = (c: Context<AppEnv>) => parse(getEligibility.request.query, c.req.query())

export const eligibility = new Hono<AppEnv>()
  .get(getEligibility.path, guardScope(getEligibility.scope), async (c) => {
    const query = queryOf(c)
    const wish = await wished(c, query)
    const { kind, timeZone } = c.get('principal')
    const now = c.get('now')
    const customerId = await subjectOf(storeOf(c), identitiesOf(query))
    const { refusals, askId, policy } = await decideAsk(storeOf(c), customerId, wish, { now, timeZone })
    const { quietHours: _, ...limits } = policy
    c.header('Cache-Control', 'no-store')
    const reasons = reasonsOf(refusals, kind === 'publishable' ? kind : 'secret')
    const about = { survey: query.survey ?? null, touchpoint: wish.touchpoint, asOf: now.toISOString() }
    return c.json({ eligible: refusals.length === 0, reasons, askId, ...about, policy: limits }, 200)
  })
  .post('/v1/asks/:id/steps', guardScope(postAskStep.scope), async (c) => {
    const id = c.req.param('id')
    const { step, occurredAt } = parse(askStepSchema, await readJson(c.req.raw, MAX_BYTES))
    const at = occurredAtOf(occurredAt, c.get('now')).getTime()
    const marked = await rowsOf(storeOf(c), markAsk(storeOf(c), id, step, at))
    if (marked.length === 0 && !(await askExists(storeOf(c), id)))
      throw new AppError('not_found', `There is no ask ${id}`)
    return c.json({ id, step, status: marked.length > 0 ? 'recorded' : 'duplicate' }, 202)
  })
  .post('/v1/asks', guardScope(fatigueRoutes.postAsk.scope), async (c) => {
    const told = parse(newAskSchema, await readJson(c.req.raw, MAX_BYTES))
    const { organizationId, timeZone } = c.get('principal')
    const at = occurredAtOf(told.occurredAt, c.get('now'))
    const id = await idFor('ask', organizationId, told.tool, told.id)
    const { kind, touchpoint, channel, tool, metric = null, survey = tool } = told
    const customerId = await subjectOf(storeOf(c), identitiesOf(told.customer))
    const when = { at: at.getTime(), shownAt: at.getTime(), day: dayOf(at, timeZone) }
    const isNew = await noteAsk(storeOf(c), {
      id,
      customerId,
      surveyId: survey,
      kind,
      metric,
      touchpoint,
      channel,
      tool,
      ...when,
    })
    return c.json({ id, status: isNew ? 'recorded' : 'duplicate' }, 202)
  })
  .get('/v1/customers/:id/asks', guardScope('customers:read'), async (c) => {
    const id = await currentCustomerId(storeOf(c), c.req.param('id'))
    if (id === null) throw new AppError('not_found', `There is no customer ${c.req.param('id')}`)
    return c.json({ items: (await listAsks(storeOf(c), id)).map(askOf) }, 200)
  })
  .get('/v1/fatigue-policy', guardScope('surveys:read'), async (c) =>
    c.json(await readSetting(storeOf(c), 'fatigue', defaultFatiguePolicy), 200),
  )
  .put('/v1/fatigue-policy', guardScope('surveys:write'), async (c) => {
    const policy = parse(fatiguePolicySchema, await readJson(c.req.raw, MAX_BYTES))
    await saveSetting(storeOf(c), 'fatigue', policy, c.get('now'))
    return c.json(policy, 200)
  })
