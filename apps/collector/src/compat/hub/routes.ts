import { readJson } from '@vigia/http/input'
import { Hono, type Context } from 'hono'

import type { AppEnv } from '../../env.ts'
import { guardScope } from '../../guard.ts'
import { answerNotOffered, answerProblem } from './problems.ts'
import { createRecord, deleteOfUser, deleteRecord, listRecords, readRecord, updateRecord } from './records.ts'

const MAX_BYTES = 262_144

const write = guardScope('signals:write')
const read = guardScope('customers:read')
const change = guardScope('customers:write')
const erase = guardScope('customers:erase')

const bodyOf = (c: Context<AppEnv>) => readJson(c.req.raw, MAX_BYTES)

/** A name that is repeated is a list. */
const queryOf = (c: Context<AppEnv>) =>
  Object.fromEntries(
    Object.entries(c.req.queries()).map(([name, values]) => [name, values.length > 1 ? values : values[0]]),
  )

/** The feedback records of Formbricks Hub, with a secret key as its bearer: `/compat/hub` is its base address. */
export const hub = new Hono<AppEnv>()
  .basePath('/compat/hub')
  .onError(answerProblem)
  .get('/health', (c) => c.text('OK'))
  .post('/v1/feedback-records', write, async (c) => c.json(await createRecord(c, await bodyOf(c)), 201))
  .get('/v1/feedback-records', read, async (c) => c.json(await listRecords(c, queryOf(c)), 200))
  .delete('/v1/feedback-records', erase, async (c) => c.json(await deleteOfUser(c, queryOf(c)), 200))
  .on('GET', ['/v1/feedback-records/count', '/v1/feedback-records/:id/similar'], read, (c) =>
    answerNotOffered(c, 'Counting and likeness are not offered: see GET /v1/metrics'),
  )
  .get('/v1/feedback-records/:id', read, async (c) => c.json(await readRecord(c, c.req.param('id')), 200))
  .patch('/v1/feedback-records/:id', change, async (c) =>
    c.json(await updateRecord(c, c.req.param('id'), await bodyOf(c)), 200),
  )
  .delete('/v1/feedback-records/:id', erase, async (c) => {
    await deleteRecord(c, c.req.param('id'))
    return c.body(null, 204)
  })
  .all('/v1/webhooks', write, (c) => answerNotOffered(c, 'Webhooks are set up under /v1/destinations'))
  .all('/v1/webhooks/:id', write, (c) => answerNotOffered(c, 'Webhooks are set up under /v1/destinations'))
