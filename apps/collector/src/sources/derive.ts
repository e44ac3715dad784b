import { databaseFor } from '@vigia/db/database'
import { pageOfResponses, readSurvey, saveSurvey, settleResponses } from '@vigia/db/sources'
import { identitiesOf } from '@vigia/domain/signals'
import { surveyAfter } from '@vigia/domain/foreign'
import type { Context } from 'hono'

import { readerOf } from '../intake/reader.ts'
import type { AppEnv } from '../env.ts'
import { prepare } from '../intake/prepare.ts'
import { record } from '../intake/record.ts'
import { keptSignals, redactedOf, type Translate } from './kept.ts'
import { customerOf, mappingsOf, readResponse, seenSurvey } from './reading.ts'

const PAGE = 100

export interface Derived {
  read: number
  recorded: number
  /** After which id to go on; null at the end. */
  next: string | null
}

/** Reads a page of a survey's kept responses anew, as they are understood now; the same again changes nothing. */
export async function derivePage(
  c: Context<AppEnv>,
  source: string,
  survey: string,
  { after, kind, translate }: { after: string; kind: 'response' | 'waiting'; translate: Translate },
): Promise<Derived> {
  const store = databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))
  const page = await pageOfResponses(store, source, survey, { after, limit: PAGE, kind })
  if (page.length === 0) return { read: 0, recorded: 0, next: null }
  const known = await readSurvey(store, source, survey)
  const mappings = mappingsOf(known.mappings)
  const context = { now: c.get('now'), ...readerOf(c.get('principal')) }
  let seen = seenSurvey(known.seen)
  const all = page.map((kept) => {
    const response = translate(kept)
    const read = readResponse(
      source,
      response,
      { mappings, survey: seen, redacted: redactedOf(kept) },
      context,
    )
    seen = surveyAfter(seen, response.surveyName, response.answers, read.reading.questions)
    return { kept, response, ...read }
  })
  const decided = all.flatMap((each) => each.decided)
  const saved = decided.length > 0 ? await record(c, decided, { amends: true }) : []
  const settled = await Promise.all(
    all.map(async ({ kept, response, reading, decided: own }) => {
      const signals = (await prepare(own, store.organizationId)).signals.map(({ id }) => id)
      const gone = keptSignals(kept).filter((id) => !signals.includes(id))
      const who = identitiesOf(customerOf(response))[0] ?? null
      return { id: kept.id, survey, signals, who, isWaiting: reading.isWaiting, gone }
    }),
  )
  await settleResponses(store, source, settled, c.get('now'))
  await saveSurvey(store, source, survey, JSON.stringify(seen), c.get('now'))
  return {
    read: page.length,
    recorded: saved.filter(({ status }) => status === 'recorded').length,
    next: page.length < PAGE ? null : (page.at(-1)?.id ?? null),
  }
}

/** What waits is read anew once the numbers seen have shown what they are. */
export const deriveWaiting = (c: Context<AppEnv>, source: string, survey: string, translate: Translate) =>
  derivePage(c, source, survey, { after: '', kind: 'waiting', translate })
