import type { SigningSource } from '@vigia/contracts/sources'
import { databaseFor } from '@vigia/db/database'
import { readSetting } from '@vigia/db/settings'
import { AppError } from '@vigia/domain/errors'
import {
  chatwootReception,
  intercomReception,
  typeformReception,
  zendeskReception,
  zendeskTemplate,
  type ForeignReception,
} from '@vigia/domain/foreign'
import type { KeyReader } from '@vigia/http/auth'
import { Hono, type Context } from 'hono'

import { noteArrival } from '../../arrivals/note.ts'
import type { AppEnv } from '../../env.ts'
import { guardScope } from '../../guard.ts'
import { receive } from '../../sources/receive.ts'
import { hookSecrets } from '../../sources/secrets.ts'
import { translatorOf } from '../../sources/translators.ts'
import { readBody, readText } from './body.ts'
import { checkSignature } from './signatures.ts'

const receptions: Record<SigningSource, (sent: unknown) => ForeignReception> = {
  typeform: typeformReception,
  chatwoot: chatwootReception,
  intercom: intercomReception,
  zendesk: zendeskReception,
}

/** These tools let an address be set and no header: the key stands in the address. */
const keyInAddress: KeyReader = (request) => {
  const key = new URL(request.url).searchParams.get('key')
  if (!key) throw new AppError('unauthorized', 'Give a publishable key in the address: ?key=vg_pk_…')
  return key
}

async function checkSender(c: Context<AppEnv>, source: SigningSource, body: string): Promise<void> {
  const store = databaseFor(c.env, c.get('principal').organizationId, c.get('cost'))
  const { [source]: secret } = await readSetting<Partial<Record<SigningSource, string>>>(
    store,
    hookSecrets,
    {},
  )
  if (secret) await checkSignature(source, secret, { body, headers: c.req.raw.headers, now: c.get('now') })
}

async function take(c: Context<AppEnv>, source: SigningSource) {
  const text = await readText(c.req.raw)
  await checkSender(c, source, text)
  const sent = readBody(text, c.req.header('content-type'))
  const read = receptions[source](sent)
  noteArrival(c, { body: sent })
  if ('ignored' in read) {
    noteArrival(c, { recorded: 0, duplicates: 0, refused: 0, problems: [] })
    return c.json({ status: 'ignored', reason: read.ignored }, 200)
  }
  const { answers, ...response } = read.response
  const reception = { id: response.id, survey: response.survey, occurredAt: response.occurredAt }
  const told = { words: answers, response }
  const { saved, isWaiting } = await receive(c, source, { ...reception, told }, translatorOf(source))
  const fresh = saved.some(({ status }) => status === 'recorded')
  const kept = isWaiting && saved.length === 0 ? 'waiting' : 'duplicate'
  return c.json({ status: fresh ? 'recorded' : kept, signals: saved.map(({ id }) => id) }, 200)
}

const guarded = guardScope('signals:write', keyInAddress)

/** What other tools send of themselves once somebody answered: `POST /compat/hooks/<tool>?key=vg_pk_…`. */
export const hooks = new Hono<AppEnv>()
  .post('/compat/hooks/typeform', guarded, (c) => take(c, 'typeform'))
  .post('/compat/hooks/chatwoot', guarded, (c) => take(c, 'chatwoot'))
  .post('/compat/hooks/intercom', guarded, (c) => take(c, 'intercom'))
  .post('/compat/hooks/zendesk', guarded, (c) => take(c, 'zendesk'))
  // Intercom and others look whether an address is there before they keep it.
  .on('HEAD', '/compat/hooks/:tool', (c) => c.body(null, 200))
  .get('/compat/hooks/zendesk/template', (c) => c.json(zendeskTemplate, 200))
