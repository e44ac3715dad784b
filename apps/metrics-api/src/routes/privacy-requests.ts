import { privacyRequestRoutes, type PrivacyRequest } from '@vigia/contracts/privacy-requests'
import {
  findPrivacyRequest,
  listPrivacyRequests,
  savePrivacyRequest,
  setPrivacyRequest,
  type PrivacyRequestRow,
} from '@vigia/db/privacy'
import { AppError } from '@vigia/domain/errors'
import { answerBy, obstacleTo } from '@vigia/domain/privacy'
import { randomId } from '@vigia/http/ids'
import { decodeCursor, pageOf } from '@vigia/http/input'
import type { Context } from 'hono'

import { createApp } from '../create-app.ts'
import { guarded, personOf, storeOf } from '../customers/route.ts'
import type { AppEnv } from '../env.ts'

const instant = (at: number) => new Date(at).toISOString()

const requestOf = ({ askedAt, dueAt, closedAt, isHere, ...row }: PrivacyRequestRow): PrivacyRequest => ({
  ...row,
  isHere: isHere === 1,
  askedAt: instant(askedAt),
  dueAt: instant(dueAt),
  closedAt: closedAt === null ? null : instant(closedAt),
})

async function known(c: Context<AppEnv>, id: string): Promise<PrivacyRequestRow> {
  const row = await findPrivacyRequest(storeOf(c), id)
  if (!row) throw new AppError('not_found', `There is no request ${id}`)
  return row
}

const notYet = 'Nobody has asked in the future'

const obstacles = {
  still_here: 'The person is still here: erase them, and their request closes by itself',
  gone: 'The person was erased: their request stays as it is',
} as const

export const privacyRequests = createApp()
  .openapi(guarded(privacyRequestRoutes.listPrivacyRequests), async (c) => {
    const { status, cursor, limit } = c.req.valid('query')
    const after = decodeCursor(cursor, ['number', 'string'])
    const rows = await listPrivacyRequests({ store: storeOf(c), status, after, limit: limit + 1 })
    const keyOf = ({ id, dueAt, closedAt }: PrivacyRequestRow) => [
      status === 'open' ? dueAt : (closedAt ?? 0),
      id,
    ]
    return c.json(pageOf(c, rows, limit, keyOf, requestOf), 200)
  })
  .openapi(guarded(privacyRequestRoutes.recordPrivacyRequest), async (c) => {
    const { customerId: asked, kind, note, askedAt: told } = c.req.valid('json')
    const askedAt = told === undefined ? c.get('now') : new Date(told)
    if (askedAt > c.get('now'))
      throw new AppError('invalid', `askedAt: ${notYet}`, { issues: [{ path: 'askedAt', message: notYet }] })
    const customerId = await personOf(c, asked)
    const id = randomId('privacyRequest')
    const times = { askedAt: askedAt.getTime(), dueAt: answerBy(askedAt).getTime() }
    const isNew = await savePrivacyRequest(storeOf(c), { id, customerId, kind, note, ...times })
    if (!isNew) throw new AppError('conflict', 'They asked for the same before, and it is still open')
    return c.json(requestOf(await known(c, id)), 201)
  })
  .openapi(guarded(privacyRequestRoutes.updatePrivacyRequest), async (c) => {
    const { id } = c.req.valid('param')
    const { status } = c.req.valid('json')
    const row = await known(c, id)
    const obstacle = obstacleTo(status, { kind: row.kind, isHere: row.isHere === 1 })
    if (obstacle) throw new AppError('conflict', obstacles[obstacle])
    if (status !== row.status) await setPrivacyRequest(storeOf(c), id, status, c.get('now'))
    return c.json(requestOf(await known(c, id)), 200)
  })
