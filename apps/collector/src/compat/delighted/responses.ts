import { findRecord, keepRecord, listRecords, type ForeignRecord } from '@vigia/db/foreign'
import { batchItemSchema } from '@vigia/contracts/signals'
import { AppError } from '@vigia/domain/errors'
import { foreignAt, isForeignObject, lineAt, listAt, wordsAt } from '@vigia/domain/foreign'
import { flat, given, numeric } from '@vigia/domain/wire'
import { idFor, randomId } from '@vigia/http/ids'
import { parse } from '@vigia/http/input'
import { redact } from '@vigia/text/redaction'
import { Hono, type Context } from 'hono'

import { readerOf } from '../../intake/reader.ts'
import type { AppEnv } from '../../env.ts'
import { decide } from '../../intake/prepare.ts'
import { record } from '../../intake/record.ts'
import { foreignBody } from '../shared/body.ts'
import { findPerson, personOf } from './people.ts'
import { guarded, momentOf, seconds, SOURCE, storeOf } from './shared.ts'

const MOST_A_PAGE = 100

/** The signal of a response: told again it corrects itself. */
async function recordResponse(
  c: Context<AppEnv>,
  { id, body, createdAt }: ForeignRecord,
  person: ForeignRecord,
) {
  const properties = flat(body['person_properties'])
  const item = given({
    kind: 'feedback',
    customer: given({ email: person.body['email'], phone: person.body['phone_number'] }),
    touchpoint: lineAt(properties, 'touchpoint') ?? lineAt(person.body, 'properties', 'touchpoint') ?? SOURCE,
    channel: person.body['email'] ? 'email' : 'sms',
    metric: 'nps',
    score: body['score'],
    comment: body['comment'] ?? undefined,
    occurredAt: new Date(createdAt).toISOString(),
    attributes: properties,
  })
  const context = { now: c.get('now'), ...readerOf(c.get('principal')), provenance: { source: SOURCE } }
  await record(c, [decide(parse(batchItemSchema, item), `${SOURCE}:${id}`, context)], { amends: true })
}

const presented = ({ id, body, createdAt, updatedAt }: ForeignRecord, person: unknown) => ({
  id,
  person,
  survey_type: 'nps',
  score: body['score'] ?? null,
  comment: body['comment'] ?? null,
  permalink: null,
  created_at: seconds(createdAt),
  updated_at: seconds(updatedAt),
  person_properties: body['person_properties'] ?? null,
  notes: body['notes'] ?? [],
  tags: body['tags'] ?? [],
  additional_answers: [],
})

/** What may be changed of a response; words lose personal data before they are kept. */
function toldOf(told: unknown): Record<string, unknown> {
  const score = foreignAt(told, 'score')
  const value = score === undefined ? undefined : numeric(score)
  if (score !== undefined && (value === undefined || !Number.isInteger(value) || value < 0 || value > 10))
    throw new AppError('invalid', 'score: goes from 0 to 10', {
      issues: [{ path: 'score', message: 'is not included in the list' }],
    })
  const comment = wordsAt(told, 'comment')
  const tags =
    foreignAt(told, 'tags') === undefined
      ? undefined
      : listAt(told, 'tags').flatMap((tag) => lineAt(tag) ?? [])
  const notes =
    foreignAt(told, 'notes') === undefined
      ? undefined
      : listAt(told, 'notes').flatMap((note) => {
          const text = lineAt(note, 'text') ?? lineAt(note)
          return text ? [{ text: redact(text).text }] : []
        })
  return given({
    score: value,
    comment: comment === undefined ? undefined : redact(comment).text,
    person_properties: flat(foreignAt(told, 'person_properties')),
    tags,
    notes,
  })
}

const expands = (c: Context<AppEnv>) =>
  (c.req.queries('expand[]') ?? c.req.queries('expand') ?? []).includes('person')

async function present(c: Context<AppEnv>, response: ForeignRecord) {
  const id = String(response.reference)
  if (!expands(c)) return presented(response, id)
  const person = await findRecord(storeOf(c), SOURCE, 'person', id)
  return presented(response, person ? personOf(person) : id)
}

async function addResponse(c: Context<AppEnv>) {
  const told = await foreignBody(c.req.raw)
  const named = lineAt(told, 'person') ?? lineAt(told, 'person', 'id')
  if (!isForeignObject(told) || named === undefined)
    throw new AppError('invalid', 'person: is missing', {
      issues: [{ path: 'person', message: "can't be blank" }],
    })
  const body = toldOf(told)
  if (body['score'] === undefined)
    throw new AppError('invalid', 'score: is missing', {
      issues: [{ path: 'score', message: "can't be blank" }],
    })
  const person = await findPerson(c, named)
  const createdAt = (momentOf(foreignAt(told, 'created_at')) ?? c.get('now')).getTime()
  const { organizationId } = c.get('principal')
  // A client that never heard our answer sends the same again: the same person, moment and score are one response.
  const id =
    foreignAt(told, 'created_at') === undefined
      ? randomId('response')
      : await idFor('response', organizationId, SOURCE, person.id, createdAt, JSON.stringify(body['score']))
  const kept = { id, customerId: person.customerId, reference: person.id, body, createdAt }
  const response = await keepRecord(storeOf(c), SOURCE, 'response', kept, c.get('now'))
  await recordResponse(c, response, person)
  const last = { ...person, body: { last_responded_at: seconds(createdAt) } }
  await keepRecord(storeOf(c), SOURCE, 'person', last, c.get('now'))
  return c.json(await present(c, response), 201)
}

async function responseAt(c: Context<AppEnv>, id: string | undefined): Promise<ForeignRecord> {
  const found = id ? await findRecord(storeOf(c), SOURCE, 'response', id) : null
  if (!found) throw new AppError('not_found', 'There is no such response')
  return found
}

/** The Node client saves without an id in the address: it stands in the body. */
async function changeResponse(c: Context<AppEnv>) {
  const told = await foreignBody(c.req.raw)
  const { id, customerId, reference } = await responseAt(c, c.req.param('id') ?? lineAt(told, 'id'))
  const changed = { id, customerId, reference, body: toldOf(told) }
  const response = await keepRecord(storeOf(c), SOURCE, 'response', changed, c.get('now'))
  await recordResponse(c, response, await findPerson(c, String(reference)))
  return c.json(await present(c, response), 200)
}

async function listResponses(c: Context<AppEnv>) {
  const number = (name: string, otherwise: number) =>
    Math.max(1, Math.floor(Number(c.req.query(name) ?? otherwise)) || otherwise)
  const limit = Math.min(number('per_page', 20), MOST_A_PAGE)
  const at = (name: string) => momentOf(c.req.query(name))?.getTime()
  const email = c.req.query('person_email')
  const person = email ? await findPerson(c, `email:${email}`) : null
  const reference = person?.id ?? c.req.query('person_id')
  const found = await listRecords(storeOf(c), SOURCE, 'response', {
    since: at('since'),
    until: at('until'),
    updatedSince: at('updated_since'),
    updatedUntil: at('updated_until'),
    reference,
    newestFirst: c.req.query('order')?.startsWith('desc') ?? false,
    skip: (number('page', 1) - 1) * limit,
    limit,
  })
  return c.json(await Promise.all(found.map((each) => present(c, each))), 200)
}

const write = guarded('signals:write')
const read = guarded('customers:read')

export const responses = new Hono<AppEnv>()
  .post('/survey_responses', write, addResponse)
  .get('/survey_responses', read, listResponses)
  .get('/survey_responses/:id', read, async (c) =>
    c.json(await present(c, await responseAt(c, c.req.param('id'))), 200),
  )
  .put('/survey_responses/:id?', write, changeResponse)
