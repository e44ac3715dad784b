import type { RecordedResponse, ResponseBody } from '@vigia/contracts/asking'
import type { BatchItem } from '@vigia/contracts/signals'
import { markAsk } from '@vigia/db/asks'
import { databaseFor, isChangedMeanwhile } from '@vigia/db/database'
import { deleteSignals, type SavedSignal } from '@vigia/db/intake'
import { findResponse, guardResponse, saveResponse, type ResponseRow } from '@vigia/db/responses'
import { identitiesOf } from '@vigia/domain/signals'
import { signalsOf, type AnsweredSignal, type Answers, type SurveyDefinition } from '@vigia/domain/surveys'
import { idFor } from '@vigia/http/ids'
import type { Context } from 'hono'

import { readerOf } from '../intake/reader.ts'
import type { AppEnv } from '../env.ts'
import { decide } from '../intake/prepare.ts'
import { record } from '../intake/record.ts'
import { readAnswers } from './read-answers.ts'

/** What was shown to whoever answers. */
export interface Shown {
  surveyId: string
  version: number
  definition: SurveyDefinition
}

/** What a page, the widget, a kiosk or a tool tells of one person's way through a survey. */
export type Told = Omit<ResponseBody, 'survey' | 'version'> & { invitationId?: string | undefined }

const MOST_TRIES = 20
const keyOf = (responseId: string, question: string) => `response:${responseId}:${question}`

const itemOf = (signal: AnsweredSignal, told: Told, at: number, isEmployee: boolean): BatchItem => ({
  kind: 'feedback',
  customer: isEmployee ? undefined : told.customer,
  touchpoint: signal.touchpoint,
  channel: told.channel,
  metric: signal.metric ?? undefined,
  score: signal.score ?? undefined,
  comment: signal.comment ?? undefined,
  language: told.language,
  employee: told.employee,
  team: told.team,
  shop: told.shop,
  release: told.release,
  attributes: { ...told.attributes, ...signal.attributes },
  occurredAt: new Date(at).toISOString(),
})

/** The survey as this response is of it: where a link or page says where it happened, that is the survey's touchpoint. */
const placed = (definition: SurveyDefinition, touchpoint: string | undefined): SurveyDefinition =>
  touchpoint === undefined ? definition : { ...definition, touchpoint }

interface Step {
  responseId: string
  before: ResponseRow | null
  answers: Answers
  complete: boolean
}

async function save(c: Context<AppEnv>, shown: Shown, told: Told, step: Step): Promise<SavedSignal[]> {
  const store = databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))
  const now = c.get('now').getTime()
  const { responseId, before, answers, complete } = step
  const definition = placed(shown.definition, told.touchpoint)
  const isEmployee = definition.kind === 'employee'
  const startedAt = before?.startedAt ?? Date.parse(told.occurredAt ?? c.get('now').toISOString())
  const provenance = { source: 'survey', surveyId: shown.surveyId, surveyVersion: shown.version }
  const context = { now: c.get('now'), ...readerOf(c.get('principal')), provenance }
  const decided = signalsOf(definition, answers).map((signal) =>
    decide(itemOf(signal, told, startedAt, isEmployee), keyOf(responseId, signal.question), context),
  )
  const response = {
    id: responseId,
    surveyId: shown.surveyId,
    version: shown.version,
    invitationId: told.invitationId ?? null,
    touchpoint: definition.touchpoint,
    channel: told.channel,
    language: told.language ?? definition.languages[0] ?? 'es',
    answers,
    complete,
    updatedAt: now,
  }
  const [first = null] = isEmployee ? [] : identitiesOf(told.customer)
  const asked = told.askId ? [markAsk(store, told.askId, complete ? 'answered' : 'started', now)] : []
  const along = [guardResponse(store, responseId, before), saveResponse(store, response, first), ...asked]
  return record(c, decided, { amends: true, along })
}

/** Signals of answers that are no longer on the way. */
async function forget(
  c: Context<AppEnv>,
  shown: Shown,
  { responseId, before, answers }: Step,
): Promise<void> {
  if (!before) return
  const { organizationId } = c.get('principal')
  const kept = new Set(signalsOf(shown.definition, answers).map(({ question }) => question))
  const gone = signalsOf(shown.definition, before.answers).filter(({ question }) => !kept.has(question))
  const ids = gone.map(({ question }) => idFor('signal', organizationId, keyOf(responseId, question)))
  if (ids.length > 0)
    await deleteSignals(databaseFor(c.env, organizationId, c.get('cost')), await Promise.all(ids))
}

/**
 * The one way of survey answers, whoever sends them: what is told joins what the response holds already, and the signals
 * that follow from all of it are recorded or corrected with it in one transaction. @throws AppError `invalid`.
 */
export async function answerSurvey(c: Context<AppEnv>, shown: Shown, told: Told): Promise<RecordedResponse> {
  const { organizationId } = c.get('principal')
  const heard = readAnswers(shown.definition, told.answers)
  const responseId = await idFor('response', organizationId, shown.surveyId, told.id)
  const store = databaseFor(c.env, organizationId, c.get('cost'))
  for (let attempt = 0; ; attempt += 1) {
    const before = await findResponse(store, responseId)
    const answers = { ...before?.answers, ...heard }
    const step = { responseId, before, answers, complete: told.complete || (before?.complete ?? false) }
    try {
      const saved = await save(c, shown, told, step)
      await forget(c, shown, step)
      const same = before !== null && JSON.stringify(answers) === JSON.stringify(before.answers)
      return {
        id: responseId,
        status: same && step.complete === before.complete ? 'duplicate' : 'recorded',
        complete: step.complete,
        customerId: saved.find(({ customerId }) => customerId !== null)?.customerId ?? null,
        signals: signalsOf(shown.definition, answers).map(({ question }, i) => ({
          question,
          id: saved[i]?.id ?? '',
          experience: saved[i]?.experience ?? 0,
        })),
      }
    } catch (err) {
      if (!isChangedMeanwhile(err) || attempt >= MOST_TRIES) throw err
    }
  }
}
