import {
  listSourceSurveys,
  putSourceMapping,
  putSourceSecret,
  signingSources,
  sourceSchema,
  type Source,
  type SourceSurvey,
} from '@vigia/contracts/sources'
import { databaseFor } from '@vigia/db/database'
import { readSetting, saveSetting } from '@vigia/db/settings'
import { countWaiting, listSurveys, saveMapping, type KeptMapping, type KeptSurvey } from '@vigia/db/sources'
import { AppError } from '@vigia/domain/errors'
import { parse, readJson } from '@vigia/http/input'
import { Hono, type Context } from 'hono'

import type { AppEnv } from '../env.ts'
import { guardScope } from '../guard.ts'
import { derivePage } from './derive.ts'
import { mappingsOf, seenSurvey } from './reading.ts'
import { hookSecrets } from './secrets.ts'
import { translatorOf } from './translators.ts'

const MAX_BYTES = 65_536

const storeOf = (c: Context<AppEnv>) => databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))

function sourceOf(c: Context<AppEnv>): Source {
  const result = sourceSchema.safeParse(c.req.param('source'))
  if (result.success) return result.data
  throw new AppError(
    'not_found',
    'There is no such tool; these are known: ' + sourceSchema.options.join(', '),
  )
}

type Mapping = NonNullable<SourceSurvey['mapping']>

function surveyOf(
  id: string,
  kept: KeptSurvey | null,
  said: readonly KeptMapping[],
  waiting: number,
): SourceSurvey {
  const seen = seenSurvey(kept)
  const mappings = mappingsOf(said) as Record<string, Mapping>
  const questions = new Set([...Object.keys(seen.questions), ...Object.keys(mappings)])
  questions.delete('')
  return {
    survey: id,
    name: seen.name ?? null,
    lastAt: kept ? new Date(kept.updatedAt).toISOString() : null,
    mapping: mappings[''] ?? null,
    questions: [...questions].map((question) => {
      const { label, min, max, understood } = seen.questions[question] ?? {}
      return {
        question,
        label: label ?? null,
        understood: (understood as SourceSurvey['questions'][number]['understood']) ?? null,
        min: min ?? null,
        max: max ?? null,
        mapping: mappings[question] ?? null,
      }
    }),
    waiting,
  }
}

export const sources = new Hono<AppEnv>()
  .get('/v1/sources/:source/surveys', guardScope(listSourceSurveys.scope), async (c) => {
    const source = sourceOf(c)
    const store = storeOf(c)
    const { surveys, mappings } = await listSurveys(store, source)
    const ids = [...new Set([...surveys.map(({ id }) => id), ...mappings.map(({ survey }) => survey)])]
    const waiting = await countWaiting(store, source, ids)
    const secrets = await readSetting(store, hookSecrets, {})
    const bySurvey = Map.groupBy(mappings, ({ survey }) => survey)
    const items = ids.map((id) =>
      surveyOf(
        id,
        surveys.find((each) => each.id === id) ?? null,
        bySurvey.get(id) ?? [],
        waiting.get(id) ?? 0,
      ),
    )
    return c.json({ items, signed: Object.hasOwn(secrets, source) }, 200)
  })
  .put('/v1/sources/:source/mappings', guardScope(putSourceMapping.scope), async (c) => {
    const source = sourceOf(c)
    const schema = putSourceMapping.request.body.content['application/json'].schema
    const {
      survey,
      question = '',
      after = '',
      ...mapping
    } = parse(schema, await readJson(c.req.raw, MAX_BYTES))
    const text = Object.keys(mapping).length === 0 ? null : JSON.stringify(mapping)
    const store = storeOf(c)
    await saveMapping(store, source, { survey, question, mapping: text }, c.get('now'))
    const page = { after, kind: 'response' as const, translate: translatorOf(source) }
    const derived = await derivePage(c, source, survey, page)
    const waiting = (await countWaiting(store, source, [survey])).get(survey) ?? 0
    return c.json({ ...derived, waiting }, 200)
  })
  .put('/v1/sources/:source/secret', guardScope(putSourceSecret.scope), async (c) => {
    const source = sourceOf(c)
    const schema = putSourceSecret.request.body.content['application/json'].schema
    const { secret } = parse(schema, await readJson(c.req.raw, MAX_BYTES))
    if (!signingSources.some((each) => each === source))
      throw new AppError('invalid', `${source} does not sign what it sends`, {
        issues: [{ path: 'source', message: `These sign: ${signingSources.join(', ')}` }],
      })
    const store = storeOf(c)
    const { [source]: _, ...others } = await readSetting<Record<string, string>>(store, hookSecrets, {})
    await saveSetting(
      store,
      hookSecrets,
      secret === null ? others : { ...others, [source]: secret },
      c.get('now'),
    )
    return c.json({ signed: secret !== null }, 200)
  })
