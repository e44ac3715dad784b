import { saveConsent } from '@vigia/db/customers'
import { countNps, dropRecord, findRecord, keepRecord, listRecords } from '@vigia/db/foreign'
import { foreignAt, lineAt } from '@vigia/domain/foreign'
import { dayOf } from '@vigia/domain/periods'
import { flat } from '@vigia/domain/wire'
import { Hono, type Context } from 'hono'

import type { AppEnv } from '../../env.ts'
import { foreignBody } from '../shared/body.ts'
import { findPerson, keepPerson, personOf } from './people.ts'
import { guarded, momentOf, seconds, SOURCE, storeOf } from './shared.ts'

const MOST_A_PAGE = 100
const MONTH_S = 2_592_000

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)

/** NPS as Delighted tells it: whole numbers, of the local days of the period. */
async function metrics(c: Context<AppEnv>) {
  const { timeZone } = c.get('principal')
  const from = dayOf(momentOf(c.req.query('since')) ?? new Date(0), timeZone)
  const to = dayOf(momentOf(c.req.query('until')) ?? c.get('now'), timeZone)
  const counts = await countNps(storeOf(c), from, to)
  const [detractors, passives, promoters] = [
    sum(counts.slice(0, 7)),
    sum(counts.slice(7, 9)),
    sum(counts.slice(9)),
  ]
  const all = detractors + passives + promoters
  const percent = (count: number) => (all === 0 ? 0 : Math.round((100 * count) / all))
  return c.json(
    {
      nps: all === 0 ? null : Math.round((100 * (promoters - detractors)) / all),
      promoter_count: promoters,
      promoter_percent: percent(promoters),
      passive_count: passives,
      passive_percent: percent(passives),
      detractor_count: detractors,
      detractor_percent: percent(detractors),
      response_count: all,
    },
    200,
  )
}

async function unsubscribe(c: Context<AppEnv>) {
  const told = await foreignBody(c.req.raw)
  const person = await keepPerson(c, { email: lineAt(told, 'person_email') ?? '' })
  const at = c.get('now').getTime()
  const consent = { purpose: 'surveys', granted: false, source: SOURCE, at } as const
  await saveConsent(storeOf(c), person.customerId ?? person.id, consent)
  await keepRecord(
    storeOf(c),
    SOURCE,
    'unsubscribe',
    { ...person, body: { name: person.body['name'] ?? null } },
    c.get('now'),
  )
  return c.json({ ok: true }, 200)
}

async function unsubscribes(c: Context<AppEnv>) {
  const limit = Math.min(Math.max(1, Number(c.req.query('per_page') ?? 20) || 20), MOST_A_PAGE)
  const page = Math.max(1, Number(c.req.query('page') ?? 1) || 1)
  const search = {
    since: momentOf(c.req.query('since'))?.getTime(),
    until: momentOf(c.req.query('until'))?.getTime(),
  }
  const found = await listRecords(storeOf(c), SOURCE, 'unsubscribe', {
    ...search,
    skip: (page - 1) * limit,
    limit,
  })
  const shown = found.map(({ id, reference, body, createdAt }) => ({
    person_id: id,
    email: reference,
    name: body['name'] ?? null,
    unsubscribed_at: seconds(createdAt),
  }))
  return c.json(shown, 200)
}

const configuration = (c: Context<AppEnv>) => {
  const at = seconds(c.get('now').getTime())
  return c.json(
    {
      platform_id: c.req.param('platform') ?? 'email',
      active: false,
      frequency: MONTH_S,
      created_at: at,
      updated_at: at,
    },
    200,
  )
}

const kindOf = (c: Context<AppEnv>) => `membership_${c.req.param('platform') ?? 'email'}`

async function addMember(c: Context<AppEnv>) {
  const told = await foreignBody(c.req.raw)
  const named = lineAt(told, 'person_id')
  const [email, phone_number] = [lineAt(told, 'person_email'), lineAt(told, 'person_phone_number')]
  const person = named ? await findPerson(c, named) : await keepPerson(c, { email, phone_number })
  const properties = flat(foreignAt(told, 'properties')) ?? {}
  await keepRecord(storeOf(c), SOURCE, kindOf(c), { ...person, body: { properties } }, c.get('now'))
  return c.json({ person: personOf(person), properties }, 201)
}

async function members(c: Context<AppEnv>) {
  const limit = Math.min(Math.max(1, Number(c.req.query('per_page') ?? 20) || 20), MOST_A_PAGE)
  const found = await listRecords(storeOf(c), SOURCE, kindOf(c), { limit })
  const shown = found.map(async ({ id, createdAt, updatedAt }) => {
    const person = await findRecord(storeOf(c), SOURCE, 'person', id)
    return {
      created_at: seconds(createdAt),
      updated_at: seconds(updatedAt),
      person: person ? personOf(person) : { id },
      next_survey_request: null,
    }
  })
  return c.json(await Promise.all(shown), 200)
}

/** The Node client names the person in the query, the Ruby client in a body. */
async function removeMember(c: Context<AppEnv>) {
  const told = { ...c.req.query(), ...((await foreignBody(c.req.raw)) as object | undefined) }
  const [id, email, phone] = [
    lineAt(told, 'person_id'),
    lineAt(told, 'person_email'),
    lineAt(told, 'person_phone_number'),
  ]
  const person = await findPerson(c, id ?? (email ? `email:${email}` : `phone_number:${phone ?? ''}`))
  await dropRecord(storeOf(c), SOURCE, kindOf(c), person.id)
  return c.json({ person: personOf(person) }, 202)
}

const read = guarded('customers:read')
const write = guarded('signals:write')

export const rest = new Hono<AppEnv>()
  .get('/metrics', guarded('metrics:read'), metrics)
  .post('/unsubscribes', write, unsubscribe)
  .get('/unsubscribes', read, unsubscribes)
  .get('/bounces', read, (c) => c.json([], 200))
  .get('/autopilot/:platform', read, configuration)
  .get('/autopilot/:platform/memberships', read, members)
  .post('/autopilot/:platform/memberships', write, addMember)
  .delete('/autopilot/:platform/memberships', write, removeMember)
