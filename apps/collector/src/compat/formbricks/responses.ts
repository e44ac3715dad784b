import { answersSchema } from '@vigia/contracts/survey-definition'
import { markAsk } from '@vigia/db/asks'
import { databaseFor, rowsOf } from '@vigia/db/database'
import { keepResponse, readResponse, type KeptResponse } from '@vigia/db/sources'
import { findSurvey } from '@vigia/db/surveys'
import { AppError } from '@vigia/domain/errors'
import { foreignCustomer, isForeignObject, lineAt, ownAnswers } from '@vigia/domain/foreign'
import { isId } from '@vigia/domain/ids'
import { idFor, randomId } from '@vigia/http/ids'
import { parse } from '@vigia/http/input'
import type { Context } from 'hono'

import type { AppEnv } from '../../env.ts'
import { answerSurvey } from '../../responses/answer-survey.ts'
import { keptBody } from '../../sources/kept.ts'
import { receive } from '../../sources/receive.ts'
import { redactDeep } from '../../sources/redacted.ts'
import { translatorOf } from '../../sources/translators.ts'
import { createSchema, updateSchema, type Created } from '@vigia/contracts/formbricks-wire'

const storeOf = (c: Context<AppEnv>) => databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))

/**
 * The id of a response. What Formbricks answers at most once, and what a named person sends twice within a day in the
 * same words, is the same response, so that a retry changes nothing.
 */
function responseIdOf(c: Context<AppEnv>, told: Created): Promise<string> | string {
  const { organizationId } = c.get('principal')
  const own = (...parts: string[]) => idFor('response', organizationId, 'formbricks', told.surveyId, ...parts)
  if (told.singleUseId) return own('single', told.singleUseId)
  if (told.displayId) return own('display', told.displayId)
  const day = c.get('now').toISOString().slice(0, 10)
  return told.userId ? own('person', told.userId, day, JSON.stringify(told)) : randomId('response')
}

/** A survey of ours that a Formbricks client shows: its answers are checked and kept as those of our own page. */
async function answerOwn(c: Context<AppEnv>, kept: KeptResponse): Promise<void> {
  const found = await findSurvey(storeOf(c), kept.survey)
  if (!found || found.survey.status === 'draft')
    throw new AppError('not_found', `There is no survey ${kept.survey}`)
  const { words, userId, finished, language } = keptBody(kept)
  const customer = foreignCustomer({ id: lineAt(userId) })
  const tag = lineAt(language)
  await answerSurvey(
    c,
    { surveyId: kept.survey, version: found.version, definition: found.definition },
    {
      id: `formbricks:${kept.id}`,
      channel: 'web',
      answers: parse(answersSchema, ownAnswers(found.definition, isForeignObject(words) ? words : {})),
      complete: finished === true,
      occurredAt: new Date(kept.createdAt).toISOString(),
      ...(customer?.id ? { customer: { id: customer.id } } : {}),
      ...(tag && found.definition.languages.includes(tag) ? { language: tag } : {}),
    },
  )
}

async function take(c: Context<AppEnv>, id: string, survey: string, told: Record<string, unknown>) {
  if (!isId('survey', survey)) {
    await receive(c, 'formbricks', { id, survey, told }, translatorOf('formbricks'))
    return
  }
  const body = JSON.stringify({ ...told, words: redactDeep(told['words'], {}) })
  const now = c.get('now')
  await answerOwn(
    c,
    await keepResponse(storeOf(c), { source: 'formbricks', id, survey, body, at: now.getTime() }, now),
  )
}

const finishedOf = (finished: boolean) => (finished ? { finished } : {})

export async function createResponse(c: Context<AppEnv>, sent: unknown) {
  const told = parse(createSchema, sent)
  const id = await responseIdOf(c, told)
  const { surveyId, data, finished, userId, displayId, language, meta } = told
  const device = lineAt(meta, 'userAgent', 'device')
  const page = lineAt(meta, 'url')?.split(/[?#]/)[0]
  await take(c, id, surveyId, {
    words: data,
    ...finishedOf(finished),
    userId: userId ?? undefined,
    displayId: displayId ?? undefined,
    language: language ?? undefined,
    meta: { ...(page ? { url: page } : {}), ...(device ? { userAgent: { device } } : {}) },
  })
  if (displayId) await rowsOf(storeOf(c), markAsk(storeOf(c), displayId, 'answered', c.get('now').getTime()))
  return { id, quotaFull: false }
}

/** @throws AppError `not_found` for a response that is not there. */
export async function updateResponse(c: Context<AppEnv>, id: string, sent: unknown) {
  const { data, finished, language } = parse(updateSchema, sent)
  const kept = await readResponse(storeOf(c), 'formbricks', id)
  if (!kept) throw new AppError('not_found', 'There is no such response')
  await take(c, id, kept.survey, { words: data, ...finishedOf(finished), language: language ?? undefined })
  return { quotaFull: false }
}
