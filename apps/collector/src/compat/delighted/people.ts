import { eraseCustomer } from '@vigia/db/customers'
import {
  findRecord,
  findRecordByReference,
  keepRecord,
  listRecords,
  type ForeignRecord,
} from '@vigia/db/foreign'
import { currentCustomerId, customerOfIdentity } from '@vigia/db/merges'
import { AppError } from '@vigia/domain/errors'
import { foreignAt, foreignCustomer, isForeignObject, lineAt } from '@vigia/domain/foreign'
import { normalizeIdentity } from '@vigia/domain/signals'
import { flat, given, type WireCustomer } from '@vigia/domain/wire'
import { Hono, type Context } from 'hono'

import type { AppEnv } from '../../env.ts'
import { foreignBody } from '../shared/body.ts'
import { tellPerson } from '../shared/take.ts'
import { guarded, momentOf, seconds, SOURCE, storeOf } from './shared.ts'

const MOST_A_PAGE = 100

/** The name under which Delighted knows a person: an e-mail address, else a phone. */
const referenceOf = (email: string | undefined, phone: string | undefined): string | null => {
  if (email) return normalizeIdentity('email', email)
  return phone ? normalizeIdentity('phone', phone) : null
}

/** Makes sure of a person, as Delighted's clients tell them. @throws AppError `invalid`. */
export async function keepPerson(c: Context<AppEnv>, told: unknown): Promise<ForeignRecord> {
  const [email, phone] = [lineAt(told, 'email'), lineAt(told, 'phone_number')]
  const known = foreignCustomer({ email, phone })
  if (!known)
    throw new AppError('invalid', 'A person needs email or phone_number', {
      issues: [
        ...(email === undefined ? [{ path: 'email', message: "can't be blank" }] : []),
        { path: 'email', message: 'is invalid' },
      ],
    })
  const store = storeOf(c)
  const name = lineAt(told, 'name')
  const properties = flat(foreignAt(told, 'properties'))
  const traits = given({ ...properties, name })
  const customer = { ...known, ...(Object.keys(traits).length > 0 ? { traits } : {}) } as WireCustomer
  await tellPerson(c, customer, undefined)
  const [kind, value] = known.email ? ['email', known.email] : ['phone', known.phone ?? '']
  const owner = await customerOfIdentity(store, kind ?? '', normalizeIdentity(kind as 'email', value ?? ''))
  if (!owner) throw new Error('a person is missing right after it was told')
  const reference = referenceOf(known.email, known.phone)
  const body = given({
    email: known.email && normalizeIdentity('email', known.email),
    phone_number: known.phone,
    name,
    properties,
  })
  return keepRecord(
    store,
    SOURCE,
    'person',
    { id: owner.leaf, customerId: owner.customerId, reference, body },
    c.get('now'),
  )
}

export const personOf = ({ id, body, createdAt }: ForeignRecord) => ({
  id,
  email: body['email'] ?? null,
  name: body['name'] ?? null,
  phone_number: body['phone_number'] ?? null,
  created_at: seconds(createdAt),
  last_sent_at: body['last_sent_at'] ?? null,
  last_responded_at: body['last_responded_at'] ?? null,
  next_survey_scheduled_at: null,
})

/** A person by Delighted's ways of naming one: `id`, `email:…` or `phone_number:…`. */
export async function findPerson(c: Context<AppEnv>, told: string): Promise<ForeignRecord> {
  const [, kind, value] = /^(email|phone_number):(.*)$/.exec(told) ?? []
  const store = storeOf(c)
  const reference = kind === 'email' ? referenceOf(value, undefined) : referenceOf(undefined, value)
  const found =
    kind === undefined
      ? await findRecord(store, SOURCE, 'person', told)
      : await findRecordByReference(store, SOURCE, 'person', reference ?? '')
  if (!found) throw new AppError('not_found', 'There is no such person')
  return found
}

const numberIn = (text: string | undefined, otherwise: number, most: number) => {
  const number = Math.floor(Number(text ?? otherwise))
  return Number.isFinite(number) && number > 0 ? Math.min(number, most) : otherwise
}

/** The place after which a page begins, as its address carries it. */
const placeOf = (info: string | undefined): readonly [number, string] | undefined => {
  const [, at, id] = /^(\d+)_(\w+)$/.exec(info ?? '') ?? []
  return at && id ? [Number(at), id] : undefined
}

async function listPeople(c: Context<AppEnv>) {
  const limit = numberIn(c.req.query('per_page'), 20, MOST_A_PAGE)
  const [email, phone] = [c.req.query('email'), c.req.query('phone_number')]
  const found = await listRecords(storeOf(c), SOURCE, 'person', {
    since: momentOf(c.req.query('since'))?.getTime(),
    until: momentOf(c.req.query('until'))?.getTime(),
    ...(email || phone ? { reference: referenceOf(email, phone) ?? '' } : {}),
    after: placeOf(c.req.query('page_info')),
    limit: limit + 1,
  })
  const last = found.length > limit ? found[limit - 1] : undefined
  if (last) {
    const next = new URL(c.req.url)
    next.searchParams.set('page_info', `${last.createdAt}_${last.id}`)
    c.header('Link', `<${next.href}>; rel="next"`)
  }
  return c.json(found.slice(0, limit).map(personOf), 200)
}

async function addPerson(c: Context<AppEnv>) {
  const told = await foreignBody(c.req.raw)
  const person = await keepPerson(c, isForeignObject(told) ? told : {})
  const { id, email, name, phone_number } = personOf(person)
  const properties = person.body['properties'] ?? {}
  return c.json({ id, email, name, phone_number, survey_scheduled_at: null, properties }, 201)
}

async function removePerson(c: Context<AppEnv>) {
  const person = await findPerson(c, c.req.param('id') ?? '')
  const current = await currentCustomerId(storeOf(c), person.customerId ?? person.id)
  if (current !== null) await eraseCustomer(storeOf(c), current, c.get('now'))
  return c.json({ ok: true }, 202)
}

const write = guarded('signals:write')

export const people = new Hono<AppEnv>()
  .post('/people', write, addPerson)
  .get('/people', guarded('customers:read'), listPeople)
  .delete('/people/:id', guarded('customers:erase'), removePerson)
  .delete('/people/:email/survey_requests/pending', write, (c) => c.json({ ok: true }, 200))
