import { databaseFor, type Store } from '@vigia/db/database'
import { saveSignals, type SavedSignal } from '@vigia/db/intake'
import { keepResponse, readSurvey, saveSurvey, settleResponses, type KeptResponse } from '@vigia/db/sources'
import { identitiesOf } from '@vigia/domain/signals'
import { surveyAfter, type ForeignResponse } from '@vigia/domain/foreign'
import type { Context } from 'hono'

import { readerOf } from '../intake/reader.ts'
import { noteArrival } from '../arrivals/note.ts'
import type { AppEnv } from '../env.ts'
import { personOf } from '../intake/person.ts'
import { identifyPersons, prepare } from '../intake/prepare.ts'
import { record } from '../intake/record.ts'
import { occurredAtOf } from '../intake/signal.ts'
import { deriveWaiting } from './derive.ts'
import { keptSignals, redactedOf, type Translate } from './kept.ts'
import { customerOf, mappingsOf, readResponse, seenSurvey } from './reading.ts'
import { redactDeep } from './redacted.ts'

/** What is kept of a response, laid over what was kept before. */
export interface Reception {
  id: string
  survey: string
  /** What came; it is kept without personal data in its words. */
  told: Record<string, unknown>
  occurredAt?: string | undefined
}

const SEEN_MS = 60_000

const storeOf = (c: Context<AppEnv>): Store =>
  databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))

/** Who answered is known even while all answers wait. */
async function identify(c: Context<AppEnv>, store: Store, response: ForeignResponse, at: number) {
  const customer = customerOf(response)
  const identities = identitiesOf(customer)
  if (identities.length === 0) return
  const persons = await identifyPersons([personOf(identities, customer?.traits, at)], store.organizationId)
  await saveSignals(store, persons, [], c.get('now'))
}

/**
 * Keeps a response of another tool and records what it says. The same again changes nothing; more of it corrects its
 * signals. What is not understood waits for a mapping. @throws AppError `invalid` before anything is kept.
 */
export async function receive(
  c: Context<AppEnv>,
  source: string,
  { id, survey, told, occurredAt }: Reception,
  translate: Translate,
): Promise<{ kept: KeptResponse; saved: SavedSignal[]; isWaiting: boolean }> {
  const at = occurredAtOf(occurredAt, c.get('now'))
  const store = storeOf(c)
  const redacted: Record<string, number> = {}
  const clean = redactDeep(told['words'], redacted)
  const body = JSON.stringify({
    ...told,
    words: clean,
    ...(Object.keys(redacted).length > 0 ? { redacted } : {}),
  })
  const kept = await keepResponse(store, { source, id, survey, body, at: at.getTime() }, c.get('now'))
  const result = await settle(c, source, kept, translate)
  return { kept, ...result }
}

/** Reads a kept response anew and records what it says now. */
export async function settle(c: Context<AppEnv>, source: string, kept: KeptResponse, translate: Translate) {
  const store = storeOf(c)
  const now = c.get('now')
  const response = translate(kept)
  const known = await readSurvey(store, source, kept.survey)
  const survey = seenSurvey(known.seen)
  const context = { now, ...readerOf(c.get('principal')) }
  const said = { mappings: mappingsOf(known.mappings), survey, redacted: redactedOf(kept) }
  const { reading, decided } = readResponse(source, response, said, context)
  const {
    persons: [person],
    signals,
  } = await prepare(decided, store.organizationId)
  if (decided.length === 0) await identify(c, store, response, kept.createdAt)
  const saved = decided.length > 0 ? await record(c, decided, { amends: true }) : []
  const who = person?.identities[0] ?? identitiesOf(customerOf(response))[0] ?? null
  const ids = signals.map((signal) => signal.id)
  const gone = keptSignals(kept).filter((signal) => !ids.includes(signal))
  const row = { id: kept.id, survey: kept.survey, signals: ids, who, isWaiting: reading.isWaiting, gone }
  await settleResponses(store, source, [row], now)
  const after = surveyAfter(survey, response.surveyName, response.answers, reading.questions)
  if (after !== survey || now.getTime() - (known.seen?.updatedAt ?? 0) > SEEN_MS)
    await saveSurvey(store, source, kept.survey, JSON.stringify(after), now)
  const learned = Object.entries(reading.questions).some(
    ([question, understood]) =>
      understood.as === 'score' && survey.questions[question]?.understood?.as === 'waiting',
  )
  if (learned) await deriveWaiting(c, source, kept.survey, translate)
  noteArrival(c, {
    recorded: saved.filter(({ status }) => status === 'recorded').length,
    duplicates: saved.filter(({ status }) => status === 'duplicate').length,
    refused: 0,
    problems: reading.isWaiting
      ? [
          {
            code: 'waiting',
            path: kept.survey,
            message: 'A number waits: say what its question is under /v1/sources',
          },
        ]
      : [],
  })
  return { saved, isWaiting: reading.isWaiting }
}
