import { databaseFor, directoryFor } from '@vigia/db/database'
import { findOrganization } from '@vigia/db/organizations'
import { verifyRollups } from '@vigia/db/verify'
import { AppError } from '@vigia/domain/errors'
import { useBasics, type BaseEnv } from '@vigia/http/app'
import { parse, readJson } from '@vigia/http/input'
import { Hono } from 'hono'

import { demo, demoPeople } from '../demo.ts'
import type { Bindings } from './env.ts'
import { ensureOrganization, organizationSchema } from './organizations.ts'
import { ensurePeople, peopleSchema, signInAs, signInSchema } from './people.ts'
import type { ReplayMemory } from './replay.ts'
import { cronsDue, jobs, minuteOf, runAll, timeOf } from './sweep.ts'

const MAX_BYTES = 65_536

/** What local development has and production has not. */
export function devEndpoints(replay: ReplayMemory) {
  const app = new Hono<BaseEnv<Bindings>>().basePath('/__dev')
  useBasics(app)
  return app
    .get('/health', (c) => c.json({ status: 'ok', run: c.env.VIGIA_RUN }))
    .get('/session', (c) =>
      c.json({ key: demo.secretKey, organization: { id: demo.id, name: demo.name }, people: demoPeople }),
    )
    .get('/verify', async (c) => {
      const id = c.req.query('organization') ?? demo.id
      if (!(await findOrganization(directoryFor(c.env), id)))
        throw new AppError('not_found', `There is no organization ${id}`)
      return c.json(await verifyRollups(databaseFor(c.env, id, c.get('cost'))))
    })
    .post('/organizations', async (c) => {
      const wanted = parse(organizationSchema, await readJson(c.req.raw, MAX_BYTES))
      return c.json(await ensureOrganization(c.env, wanted, c.get('now')))
    })
    .post('/people', async (c) => {
      const told = parse(peopleSchema, await readJson(c.req.raw, MAX_BYTES))
      return c.json(await ensurePeople(c.env, told, c.get('now')))
    })
    .post('/sign-in', async (c) => {
      const told = parse(signInSchema, await readJson(c.req.raw, MAX_BYTES))
      const cookies = await signInAs(c.env, new URL(c.req.url).origin, told)
      for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
      return c.json({ signedIn: true })
    })
    .post('/cron', async (c) => {
      const told = c.req.query('at')
      const at = told === undefined ? c.get('now') : timeOf(told)
      if (told !== undefined) replay.note(Date.now())
      if (!c.env.ALERTS) throw new AppError('unavailable', 'The alerting worker is not part of this run')
      const cron = jobs[c.req.query('job') ?? 'sweep']
      if (!cron) throw new AppError('invalid', `job: Use one of ${Object.keys(jobs).join(', ')}`)
      const outcome = await runAll(c.env, [cron], at)
      return c.json({ at: at.toISOString(), outcome }, outcome === 'ok' ? 200 : 500)
    })
    .post('/tick', async (c) => {
      if (!c.env.ALERTS) return c.json({ ran: false, reason: 'absent' })
      const now = Date.now()
      if (replay.isReplaying(now)) return c.json({ ran: false, reason: 'replay' })
      const at = minuteOf(now)
      return c.json({ ran: true, outcome: await runAll(c.env, cronsDue(at), at) })
    })
}
