import { responseBodySchema } from '@vigia/contracts/asking'
import { AppError } from '@vigia/domain/errors'
import { parse, readJson } from '@vigia/http/input'
import { Hono, type Context } from 'hono'

import type { AppEnv } from '../env.ts'
import { findVisit } from '../page/visit.ts'
import { answerSurvey } from '../responses/answer-survey.ts'

const MAX_BYTES = 65_536
const policy = "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

/** What a kiosk tells of one person's way through a survey: nobody is named, and where it stands is in its address. */
const toldSchema = responseBodySchema.pick({
  id: true,
  version: true,
  language: true,
  answers: true,
  complete: true,
  occurredAt: true,
})

async function fileOf(c: Context<AppEnv>, path: string, type: string): Promise<Response> {
  const { body } = await c.env.ASSETS.fetch(new URL(path, c.req.url))
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Cache-Control': 'no-cache',
      'Content-Security-Policy': policy,
      'Service-Worker-Allowed': '/s/',
    },
  })
}

async function visitOf(c: Context<AppEnv>, told: Record<string, string>) {
  const found = await findVisit(c, c.req.param('survey') ?? '', { ...told, channel: 'kiosk' })
  if ('visit' in found && found.visit.asked.survey.status !== 'archived') return found.visit
  throw new AppError('not_found', 'There is no live survey at this address')
}

/** A survey on a tablet in a shop: it resets itself, and works without a connection. */
export const kiosk = new Hono<AppEnv>()
  .get('/s/kiosk/app.js', (c) => fileOf(c, '/kiosk.js', 'text/javascript; charset=utf-8'))
  .get('/s/kiosk/app.css', (c) => fileOf(c, '/kiosk.css', 'text/css; charset=utf-8'))
  .get('/s/kiosk/sw.js', (c) => fileOf(c, '/sw.js', 'text/javascript; charset=utf-8'))
  .get('/s/:survey/kiosk', (c) => fileOf(c, '/kiosk', 'text/html; charset=utf-8'))
  .get('/s/:survey/display', async (c) => {
    const { asked } = await visitOf(c, c.req.query())
    c.header('Cache-Control', 'no-cache')
    return c.json({ id: asked.survey.id, version: asked.version, definition: asked.definition }, 200)
  })
  .post('/s/:survey/responses', async (c) => {
    const told = parse(toldSchema, await readJson(c.req.raw, MAX_BYTES))
    const { test: _, ...query } = c.req.query()
    const { asked, stamps } = await visitOf(c, { ...query, v: String(told.version) })
    const shown = { surveyId: asked.survey.id, version: asked.version, definition: asked.definition }
    return c.json(await answerSurvey(c, shown, { ...stamps, ...told }), 202)
  })
