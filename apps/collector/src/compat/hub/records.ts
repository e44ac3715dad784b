import { databaseFor } from '@vigia/db/database'
import {
  dropResponses,
  listResponses,
  readResponse,
  responsesOfUser,
  type KeptResponse,
} from '@vigia/db/sources'
import { AppError } from '@vigia/domain/errors'
import { hubRecord, isForeignObject, lineAt } from '@vigia/domain/foreign'
import { hashKey } from '@vigia/http/auth'
import { decodeCursor, encodeCursor, parse } from '@vigia/http/input'
import type { Context } from 'hono'

import type { AppEnv } from '../../env.ts'
import { keptBody } from '../../sources/kept.ts'
import { receive } from '../../sources/receive.ts'
import { translatorOf } from '../../sources/translators.ts'
import {
  bulkDeleteSchema,
  createSchema,
  filters,
  listSchema,
  updateSchema,
  type ListQuery,
} from '@vigia/contracts/hub-wire'

const SCANNED = 1_000
const FAR = 8.64e15

type HubRecord = Record<string, unknown>

const storeOf = (c: Context<AppEnv>) => databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))

/** A record as the protocol tells it. */
export function recordOf(kept: KeptResponse): HubRecord {
  const { record, words } = keptBody(kept)
  return { ...(isForeignObject(record) ? record : {}), ...(isForeignObject(words) ? words : {}), id: kept.id }
}

/** An id in the form of a UUID (version 8), from what makes a record unique: the same again finds the same. */
async function uuidOf(...parts: string[]): Promise<string> {
  const hex = await hashKey(JSON.stringify(parts))
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const given = (fields: HubRecord): HubRecord =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null))

/** Words apart from the rest: they are kept without personal data. */
const split = ({ value_text, metadata, ...record }: HubRecord) => ({
  words: given({ value_text, metadata }),
  record: given(record),
})

async function find(c: Context<AppEnv>, id: string): Promise<KeptResponse> {
  const kept = await readResponse(storeOf(c), 'hub', id)
  if (!kept) throw new AppError('not_found', 'There is no such feedback record')
  return kept
}

/** @throws AppError `conflict` for a field of a submission that is there already. */
export async function createRecord(c: Context<AppEnv>, sent: unknown): Promise<HubRecord> {
  const told = parse(createSchema, sent)
  const now = c.get('now').toISOString()
  const id = await uuidOf(
    c.get('principal').organizationId,
    told.tenant_id,
    told.submission_id,
    told.field_id,
  )
  const before = await readResponse(storeOf(c), 'hub', id)
  // One that was cut off before its signals were written is finished instead.
  if (before && Array.isArray(keptBody(before)['signals']))
    throw new AppError('conflict', 'This field of this submission is there already', {
      issues: [{ path: 'field_id', message: 'tenant_id, submission_id and field_id together are unique' }],
    })
  const whole = { ...told, collected_at: told.collected_at ?? now, created_at: now, updated_at: now }
  const survey = hubRecord({ ...given(whole) }).survey
  const reception = { id, survey, occurredAt: whole.collected_at, told: split(whole) }
  const { kept } = await receive(c, 'hub', reception, translatorOf('hub'))
  return recordOf(kept)
}

export const readRecord = async (c: Context<AppEnv>, id: string): Promise<HubRecord> =>
  recordOf(await find(c, id))

export async function updateRecord(c: Context<AppEnv>, id: string, sent: unknown): Promise<HubRecord> {
  const told = parse(updateSchema, sent)
  const before = await find(c, id)
  const occurredAt = new Date(before.createdAt).toISOString()
  const whole = split({ ...told, updated_at: c.get('now').toISOString() })
  const { kept } = await receive(
    c,
    'hub',
    { id, survey: before.survey, occurredAt, told: whole },
    translatorOf('hub'),
  )
  return recordOf(kept)
}

export async function deleteRecord(c: Context<AppEnv>, id: string): Promise<void> {
  await find(c, id)
  await dropResponses(storeOf(c), 'hub', [id])
}

/** Deletes all records of a person, of one tenant or of all, and all that was read from them. */
export async function deleteOfUser(c: Context<AppEnv>, query: unknown) {
  const { user_id: userId, tenant_id: tenant } = parse(bulkDeleteSchema, query)
  const store = storeOf(c)
  let count = 0
  for (;;) {
    const found = await responsesOfUser(store, 'hub', userId)
    const ids = found
      .filter((kept) => tenant === undefined || lineAt(recordOf(kept), 'tenant_id') === tenant)
      .map(({ id }) => id)
    if (ids.length === 0) break
    count += await dropResponses(store, 'hub', ids)
  }
  return { deleted_count: count, message: `Deleted ${count} feedback records` }
}

const matches = (record: HubRecord, query: ListQuery): boolean =>
  record['tenant_id'] === query.tenant_id &&
  filters.every((name) => {
    const wanted = query[name]
    return !wanted || wanted.length === 0 || wanted.includes(String(record[name]))
  })

/** A page of a tenant's records; one with few or none still has `next_cursor` where more may follow. */
export async function listRecords(c: Context<AppEnv>, sent: unknown) {
  const query = parse(listSchema, sent)
  const after = decodeCursor(query.cursor, ['number', 'string'])
  const scanned = await listResponses(storeOf(c), 'hub', {
    since: query.since ? Date.parse(query.since) : -FAR,
    until: query.until ? Date.parse(query.until) : FAR,
    isNewestFirst: query.order === 'desc',
    after,
    limit: SCANNED,
  })
  const found = scanned.filter((kept) => matches(recordOf(kept), query))
  const page = found.slice(0, query.limit)
  const last =
    found.length > page.length ? page.at(-1) : scanned.length === SCANNED ? scanned.at(-1) : undefined
  return {
    data: page.map(recordOf),
    limit: query.limit,
    ...(last ? { next_cursor: encodeCursor([last.createdAt, last.id]) } : {}),
  }
}
