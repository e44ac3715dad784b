import { directoryFor } from '@vigia/db/database'
import { findSurveyOwner } from '@vigia/db/surveys'
import { AppError } from '@vigia/domain/errors'
import { problemOfAnswer, pickLanguage, type AnswerValue, type Question } from '@vigia/domain/surveys'
import { logFailure } from '@vigia/http/app'
import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'

import type { AppEnv } from '../env.ts'
import { kiosk } from '../kiosk/routes.ts'
import { keepAnswer, questionAt } from './answer.ts'
import { policyFor, type Html } from './document.ts'
import { fittingValue, valueFrom } from './form.ts'
import { qrPng, qrSvg } from './qr.ts'
import { styleFor } from './style.ts'
import { noticePage, questionPage, thanksPage } from './views.ts'
import { findVisit, type Visit } from './visit.ts'
import { notices, wordsFor, type NoticeReason } from './words.ts'

type C = Context<AppEnv>
const MOST_BYTES = 65_536
const FOREVER = 'public, max-age=31536000, immutable'

/** Addresses of one survey's page that carry on what this visit carries. */
const addressesOf =
  (surveyId: string, carried: Record<string, string>) =>
  (more: Record<string, string>): string =>
    `/s/${encodeURIComponent(surveyId)}?${new URLSearchParams({ ...carried, ...more }).toString()}`

function send(
  c: C,
  page: Html,
  status: 200 | 404 | 410 | 422 | 429 | 503,
  brand?: Parameters<typeof policyFor>[0],
) {
  c.header('Content-Security-Policy', policyFor(brand))
  c.header('Cache-Control', 'no-store')
  c.header('X-Robots-Tag', 'noindex')
  c.header('Vary', 'Accept-Language')
  return c.html(page, status)
}

function refuse(c: C, reason: NoticeReason, shop?: { name: string; asked: Visit['asked'] }) {
  const { status } = notices[reason]
  if (status === 429 || status === 503) c.header('Retry-After', status === 429 ? '60' : '3600')
  const wanted = (c.req.header('accept-language') ?? '')
    .split(',')
    .map((each) => each.split(';')[0]?.trim() ?? '')
  const language = pickLanguage([c.req.query('lang') ?? '', ...wanted], ['es', 'en']) === 'en' ? 'en' : 'es'
  const definition = shop?.asked.definition
  const page = noticePage(reason, language, shop && definition ? { name: shop.name, definition } : undefined)
  return send(c, page, status, definition?.brand)
}

interface Shown {
  problem?: string | null
  value?: AnswerValue | undefined
  isProposed?: boolean
  status?: 200 | 422
}

function show(c: C, visit: Visit, question: Question, more: Shown = {}) {
  const { asked, language, shopName, response, carried, key } = visit
  const { definition, survey, version } = asked
  const answers = response?.answers ?? {}
  const hidden: Record<string, string> = { v: String(version) }
  if (key === null) hidden['r'] = crypto.randomUUID().replaceAll('-', '')
  const page = questionPage({
    shop: { name: shopName, definition, language },
    question,
    answers,
    value: 'value' in more ? more.value : answers[question.id],
    problem: more.problem ?? null,
    isProposed: more.isProposed ?? false,
    isTest: visit.isTest,
    hidden,
    address: addressesOf(survey.id, carried),
  })
  return send(c, page, more.status ?? 200, definition.brand)
}

function showThanks(c: C, { asked, language, shopName, response, carried, isTest }: Visit) {
  const { definition, survey } = asked
  const address = addressesOf(survey.id, carried)
  const shop = { name: shopName, definition, language }
  return send(
    c,
    thanksPage(shop, response?.answers ?? {}, (lang) => address({ at: 'end', lang }), isTest),
    200,
    definition.brand,
  )
}

const isWithinRate = async (c: C): Promise<boolean> =>
  (await c.env.PUBLISHABLE_RATE.limit({ key: `page:${c.req.header('cf-connecting-ip') ?? ''}` })).success

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

async function readForm(c: C) {
  const body = await c.req
    .parseBody({ all: true })
    .catch(() => ({ a: undefined, r: undefined, v: undefined }))
  const answer: unknown = body['a']
  return {
    key: textOf(body['r']),
    version: textOf(body['v']),
    answer: (Array.isArray(answer) ? answer : [answer]).map(textOf).filter((each) => each !== ''),
  }
}

/** The code leads to the page itself; of its parameters only those that say where it hangs. */
async function qrTarget(c: C): Promise<string> {
  const id = c.req.param('survey') ?? ''
  if (!(await findSurveyOwner(directoryFor(c.env, c.get('cost')), id)))
    throw new AppError('not_found', `There is no survey ${id}`)
  const kept = ['touchpoint', 'shop', 'employee', 'team'].flatMap((name) => {
    const value = c.req.query(name)?.slice(0, 80)
    return value ? [[name, value]] : []
  })
  const query = new URLSearchParams([['channel', 'store'], ...kept] as [string, string][])
  return `${new URL(c.req.url).origin}/s/${encodeURIComponent(id)}?${query.toString()}`
}

const within = (text: string | undefined, low: number, high: number, otherwise: number): number => {
  const value = Number(text ?? otherwise)
  return Number.isFinite(value) ? Math.min(high, Math.max(low, Math.round(value))) : otherwise
}
const qrOptions = (c: C) => ({
  size: within(c.req.query('size'), 64, 2_048, 512),
  margin: within(c.req.query('margin'), 0, 16, 4),
})

export const page = new Hono<AppEnv>()
  .get('/s/page.css', (c) =>
    c.body(styleFor(c.req.query('c')), 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': FOREVER,
    }),
  )
  .get('/s/page.js', async (c) => {
    const { body } = await c.env.ASSETS.fetch(new URL('/page.js', c.req.url))
    return new Response(body, {
      headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': FOREVER },
    })
  })
  .use('/s/*', async (c, next) => ((await isWithinRate(c)) ? next() : refuse(c, 'tooFast')))
  .route('/', kiosk)
  .get('/s/:survey/qr.svg', async (c) =>
    c.body(qrSvg(await qrTarget(c), qrOptions(c)), 200, {
      'Content-Type': 'image/svg+xml',
      'Cache-Control': 'public, max-age=86400',
    }),
  )
  .get('/s/:survey/qr.png', async (c) =>
    c.body((await qrPng(await qrTarget(c), qrOptions(c))).buffer as ArrayBuffer, 200, {
      'Content-Type': 'image/png',
      'Cache-Control': 'public, max-age=86400',
    }),
  )
  .get('/s/:survey', async (c) => {
    const query = c.req.query()
    const found = await findVisit(c, c.req.param('survey'), query)
    if (!('visit' in found)) return refuse(c, found.reason, found.shop)
    const { visit } = found
    if (query['at'] === 'end' && visit.key !== null) return showThanks(c, visit)
    const question = questionAt(visit, query['q'] ?? query['at'])
    if (!question) return refuse(c, 'unknown')
    const proposed = query['q'] === question.id ? fittingValue(question, c.req.queries('a') ?? []) : undefined
    return show(c, visit, question, proposed === undefined ? {} : { value: proposed, isProposed: true })
  })
  .post('/s/:survey', bodyLimit({ maxSize: MOST_BYTES }), async (c) => {
    const { key: formKey, version, answer } = await readForm(c)
    const query = c.req.query()
    const told = { ...query, v: version, ...(query['i'] || query['r'] ? {} : { r: formKey }) }
    const found = await findVisit(c, c.req.param('survey'), told)
    if (!('visit' in found)) return refuse(c, found.reason, found.shop)
    const { visit } = found
    const question = questionAt(visit, query['at'])
    if (!question || visit.key === null) return refuse(c, 'unknown')
    const words = wordsFor(visit.language, visit.asked.definition.formality)
    const value = valueFrom(question, answer)
    const lacks =
      value === undefined && question.required === true && visit.response?.answers[question.id] === undefined
    const problem = lacks
      ? words.required
      : value !== undefined && problemOfAnswer(question, value) !== null
        ? words.invalid
        : null
    if (problem !== null) return show(c, visit, question, { problem, value, status: 422 })
    const onward = await keepAnswer(c, visit, visit.key, question, value)
    return c.redirect(addressesOf(visit.asked.survey.id, visit.carried)(onward), 303)
  })
  .all('/s/*', (c) => refuse(c, 'unknown'))

page.onError((err, c) => {
  if (err instanceof AppError && err.code === 'not_found') return refuse(c, 'unknown')
  logFailure(err, { requestId: c.get('requestId'), path: c.req.routePath })
  return refuse(c, 'trouble')
})
