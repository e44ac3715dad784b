import { invitationRoutes as contracts, sendersSchema } from '@vigia/contracts/invitations'
import { databaseFor } from '@vigia/db/database'
import {
  cancelInvitation,
  findInvitation,
  insertInvitations,
  listInvitations,
  noteDelivery,
  readInvitations,
} from '@vigia/db/invitations'
import { linkSecretOf } from '@vigia/db/links'
import { findSurvey } from '@vigia/db/surveys'
import { AppError } from '@vigia/domain/errors'
import { logFailure } from '@vigia/http/app'
import { decodeCursor, pageOf, parse, readJson } from '@vigia/http/input'
import { Hono, type Context } from 'hono'

import type { AppEnv } from '../env.ts'
import { guardScope } from '../guard.ts'
import { changeSenders, readSenders, shownSenders } from '../mail/settings.ts'
import { linkOf } from './addresses.ts'
import { invitationFrom } from './create.ts'
import { invitationOf } from './present.ts'
import { dispatchFor } from './task.ts'

const MAX_BYTES = 2_097_152
const guarded = guardScope('invitations:write')
const storeOf = (c: Context<AppEnv>) => databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))
const originOf = (c: Context<AppEnv>) => c.env.VIGIA_ORIGIN ?? new URL(c.req.url).origin

async function surveyAt(c: Context<AppEnv>) {
  const id = c.req.param('id') ?? ''
  const found = await findSurvey(storeOf(c), id)
  if (!found) throw new AppError('not_found', `There is no survey ${id}`)
  return found
}

async function invitationAt(c: Context<AppEnv>) {
  const id = c.req.param('id') ?? ''
  const found = await findInvitation(storeOf(c), id)
  if (!found) throw new AppError('not_found', `There is no invitation ${id}`)
  return found
}

/** What is due leaves right after the answer; the cron sends what this cut off. */
function dispatchSoon(c: Context<AppEnv>): void {
  const sending = dispatchFor(c.env, c.get('principal').organizationId, c.get('now'))
  c.executionCtx.waitUntil(
    sending.catch((err: unknown) => logFailure(err, { requestId: c.get('requestId') })),
  )
}

export const invitations = new Hono<AppEnv>()
  .post('/v1/surveys/:id/invitations', guarded, async (c) => {
    const schema = contracts.createInvitations.request.body.content['application/json'].schema
    const told = parse(schema, await readJson(c.req.raw, MAX_BYTES))
    const { survey, definition } = await surveyAt(c)
    const { organizationId } = c.get('principal')
    const context = {
      organizationId,
      touchpoint: definition.touchpoint,
      origin: originOf(c),
      now: c.get('now'),
    }
    const header = c.req.header('idempotency-key')
    const rows = await Promise.all(
      told.invitations.map((one, i) => invitationFrom(one, i, { ...context, header })),
    )
    await insertInvitations(storeOf(c), survey.id, rows, c.get('now'))
    const kept = new Map(
      (
        await readInvitations(
          storeOf(c),
          rows.map(({ id }) => id),
        )
      ).map((row) => [row.id, row]),
    )
    const secret = await linkSecretOf(storeOf(c))
    dispatchSoon(c)
    const items = rows
      .flatMap(({ id }) => kept.get(id) ?? [])
      .map(async (row) => ({
        ...invitationOf(row),
        url: row.channel === 'link' ? await linkOf(secret, row) : null,
      }))
    return c.json({ items: await Promise.all(items) }, 202)
  })
  .get('/v1/surveys/:id/invitations', guarded, async (c) => {
    const { limit, cursor } = parse(contracts.listInvitations.request.query, c.req.query())
    const { survey } = await surveyAt(c)
    const [at, id] = decodeCursor(cursor, ['number', 'string']) ?? [null, '']
    const found = await listInvitations(storeOf(c), survey.id, at === null ? null : { at, id }, limit + 1)
    const page = pageOf(c, found, limit, ({ createdAt, id: name }) => [createdAt, name], invitationOf)
    return c.json(page, 200)
  })
  .post('/v1/invitations/:id/cancel', guarded, async (c) => {
    const { id, status } = await invitationAt(c)
    if (!(await cancelInvitation(storeOf(c), id)) && status !== 'cancelled')
      throw new AppError('conflict', `The invitation is ${status}`)
    return c.json(invitationOf(await invitationAt(c)), 200)
  })
  .post('/v1/invitations/:id/delivery', guarded, async (c) => {
    const schema = contracts.postInvitationDelivery.request.body.content['application/json'].schema
    const { status, reason = null } = parse(schema, await readJson(c.req.raw, MAX_BYTES))
    await noteDelivery(storeOf(c), await invitationAt(c), status, reason, c.get('now'))
    return c.json(invitationOf(await invitationAt(c)), 200)
  })
  .get('/v1/senders', guarded, async (c) => c.json(shownSenders(await readSenders(storeOf(c))), 200))
  .put('/v1/senders', guarded, async (c) => {
    const told = parse(sendersSchema, await readJson(c.req.raw, MAX_BYTES))
    const kept = await changeSenders(storeOf(c), told, c.env.VIGIA_LOCAL === '1', c.get('now'))
    return c.json(shownSenders(kept), 200)
  })
