import { AppError } from '@vigia/domain/errors'
import { useBasics, type BaseEnv } from '@vigia/http/app'
import { parse, readJson } from '@vigia/http/input'
import { Hono } from 'hono'

import { demo } from '../demo.ts'
import type { Bindings } from './env.ts'
import { ensureOrganization, organizationSchema } from './organizations.ts'
import type { ReplayMemory } from './replay.ts'
import { sweep, timeOf } from './sweep.ts'

const MAX_BYTES = 65_536

/** What local development has and production has not. */
export function devEndpoints(replay: ReplayMemory) {
  const app = new Hono<BaseEnv<Bindings>>().basePath('/__dev')
  useBasics(app)
  return app
    .get('/health', (c) => c.json({ status: 'ok', run: c.env.VIGIA_RUN }))
    .get('/session', (c) => c.json({ key: demo.secretKey, organization: { id: demo.id, name: demo.name } }))
    .post('/organizations', async (c) => {
      const wanted = parse(organizationSchema, await readJson(c.req.raw, MAX_BYTES))
      return c.json(await ensureOrganization(c.env, wanted, c.get('now')))
    })
    .post('/cron', async (c) => {
      const told = c.req.query('at')
      const at = told === undefined ? c.get('now') : timeOf(told)
      if (told !== undefined) replay.note(Date.now())
      if (!c.env.ALERTS) throw new AppError('unavailable', 'The alerting worker is not there')
      return c.json({ at: at.toISOString(), outcome: await sweep(c.env.ALERTS, at) })
    })
    .post('/tick', async (c) => {
      if (!c.env.ALERTS) return c.json({ ran: false, reason: 'no alerting worker' })
      const now = Date.now()
      if (replay.isReplaying(now)) return c.json({ ran: false, reason: 'replay' })
      return c.json({ ran: true, outcome: await sweep(c.env.ALERTS, new Date(now)) })
    })
}
