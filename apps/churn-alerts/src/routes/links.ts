import { digestChoiceOf } from '@vigia/domain/action-links'
import { logFailure } from '@vigia/http/app'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'

import type { AppEnv } from '../env.ts'
import { caseView } from '../links/case-view.ts'
import { chooseDigests, findDigestVisit } from '../links/digest-visit.ts'
import { digestSheet } from '../links/digest-view.ts'
import { sendPage, type PageStatus } from '../links/document.ts'
import { doneSheet, noticeSheet } from '../links/other-views.ts'
import { perform, readForm, type Form, type Performed } from '../links/perform.ts'
import { findVisit, languageOf, type Found, type Visit } from '../links/visit.ts'
import { notices, pageWords, type NoticeReason } from '../links/words.ts'
import { createApi } from './api.ts'

const MOST_BYTES = 16_384

type C = Context<AppEnv>
type Refusal = Extract<Performed, { refused: string }>['refused']

function refuse(c: C, { reason, language, shop, caseId }: Extract<Found, { reason: NoticeReason }>) {
  const home = c.env.CONSOLE_URL
  const url = home && caseId ? `${home}/cases/${caseId}` : home
  const requestId = reason === 'trouble' ? c.get('requestId') : undefined
  return sendPage(c, noticeSheet({ reason, language, shop, url, requestId }), notices[reason].status)
}

const notice = (c: C, reason: NoticeReason) => refuse(c, { reason, language: languageOf(c) })

function show(c: C, visit: Visit, wanted: string | null, told: Refusal | null = null, typed?: Form) {
  const words = pageWords[visit.language]
  const sayings: Record<Refusal, { title: string; text: string; status: PageStatus }> = {
    unknown: { title: words.notKnown, text: '', status: 400 },
    nameless: { title: words.needName, text: '', status: 400 },
    first: { title: words.first, text: words.firstText, status: 409 },
    already: { title: words.already, text: words.alreadyText, status: 409 },
    missing: { title: words.first, text: words.firstText, status: 409 },
  }
  const said = told && sayings[told]
  const body = caseView({
    visit,
    wanted,
    told: said,
    typed: typed ?? { who: '', note: '' },
    consoleUrl: c.env.CONSOLE_URL,
    now: c.get('now'),
  })
  const title = visit.row.customerName ?? words.act
  return sendPage(c, { language: visit.language, title, shop: visit.shop.name, body }, said?.status ?? 200)
}

/** Whoever is refused by what somebody else did between the page and the form was not late, but second. */
const reasonOf = (refused: Refusal, before: Visit, after: Visit): Refusal =>
  refused === 'already' && before.row.lastActionAt !== after.row.lastActionAt ? 'first' : refused

/** The pages behind the links of alerts: they show a case, and act on it when their form is sent, never before. */
export const links = createApi()

links.get('/a/:token', async (c) => {
  const found = await findVisit(c, c.req.param('token'))
  return 'visit' in found ? show(c, found.visit, c.req.query('do') ?? null) : refuse(c, found)
})

links.post(
  '/a/:token',
  bodyLimit({ maxSize: MOST_BYTES, onError: (c) => notice(c as C, 'tooLarge') }),
  async (c) => {
    const before = await findVisit(c, c.req.param('token'))
    if (!('visit' in before)) return refuse(c, before)
    const form = await readForm(c)
    const outcome = await perform(c, before.visit, form)
    const after = await findVisit(c, c.req.param('token'))
    if (!('visit' in after)) return refuse(c, after)
    return 'done' in outcome
      ? sendPage(c, doneSheet(after.visit, { action: outcome.done, who: form.who }, c.env.CONSOLE_URL), 200)
      : show(c, after.visit, form.action, reasonOf(outcome.refused, before.visit, after.visit), form)
  },
)

links.get('/a/digest/:token', async (c) => {
  const found = await findDigestVisit(c, c.req.param('token'))
  return 'visit' in found ? sendPage(c, digestSheet(found.visit, false), 200) : refuse(c, found)
})

links.post(
  '/a/digest/:token',
  bodyLimit({ maxSize: MOST_BYTES, onError: (c) => notice(c as C, 'tooLarge') }),
  async (c) => {
    const found = await findDigestVisit(c, c.req.param('token'))
    if (!('visit' in found)) return refuse(c, found)
    const body = await c.req.parseBody().catch((): Record<string, unknown> => ({}))
    const visit = await chooseDigests(found.visit, digestChoiceOf(body['do']), c.get('now'))
    return sendPage(c, digestSheet(visit, true), 200)
  },
)

links.all('/a/:token', (c) => {
  c.header('Allow', 'GET, HEAD, POST')
  return notice(c, 'method')
})
links.all('/a/*', (c) => notice(c, 'broken'))

links.onError((err, c) => {
  logFailure(err, { requestId: c.get('requestId'), path: c.req.routePath })
  return notice(c, 'trouble')
})
