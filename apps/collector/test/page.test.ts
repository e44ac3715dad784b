import { env, exports } from 'cloudflare:workers'

import { databaseFor } from '@vigia/db/database'
import { linkSecretOf } from '@vigia/db/links'
import { seedOrganization } from '@vigia/testing/organization'
import { beforeAll, describe, expect, it } from 'vitest'

import { signLink } from '../src/links/index.ts'

const bindings = env as unknown as { DB: D1Database }
const origin = 'https://collector.example'
const DAY = 86_400_000

const rows = async (sql: string, ...values: unknown[]) =>
  (
    await bindings.DB.prepare(sql)
      .bind(...values)
      .all()
  ).results
const count = async (table: string, where: string, ...values: unknown[]) =>
  Number((await rows(`SELECT count(*) AS n FROM ${table} WHERE ${where}`, ...values))[0]?.['n'])

const makeSurvey = async (template: string, status = 'live'): Promise<string> => {
  const made = await exports.default.fetch(`${origin}/v1/surveys`, {
    method: 'POST',
    headers: { authorization: 'Bearer vg_sk_page', 'content-type': 'application/json' },
    body: JSON.stringify({ name: template, template, status }),
  })
  return (await made.json<{ id: string }>()).id
}

const get = async (path: string, language = 'es') => {
  const response = await exports.default.fetch(`${origin}${path}`, {
    headers: { 'accept-language': language },
    redirect: 'manual',
  })
  return { status: response.status, text: await response.text(), headers: response.headers }
}

const decode = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"')

/** Fills in the form of a page and sends it, as a browser without JavaScript does. */
const submit = async (html: string, answer: readonly string[]) => {
  const action = decode(/<form[^>]*action="([^"]+)"/.exec(html)?.[1] ?? '')
  const hidden = [...html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)]
  const body = new URLSearchParams([
    ...hidden.map(([, name = '', value = '']) => [name, value]),
    ...answer.map((a) => ['a', a]),
  ] as [string, string][])
  const response = await exports.default.fetch(`${origin}${action}`, {
    method: 'POST',
    body,
    redirect: 'manual',
  })
  const to = response.headers.get('location')
  return { status: response.status, text: await response.text(), to }
}

let serial = 0
const invite = async (surveyId: string, more: Record<string, unknown> = {}) => {
  const id = `inv_${String((serial += 1)).padStart(24, '0')}`
  const row: Record<string, unknown> = {
    organization_id: 'org_page',
    id,
    survey_id: surveyId,
    customer: JSON.stringify({ email: 'ana@example.com' }),
    channel: 'email',
    touchpoint: 'call-center',
    language: 'es',
    context: JSON.stringify({ shop: 'Sol', employee: 'Eva' }),
    status: 'sent',
    single_use: 1,
    reminders: 1,
    reminders_left: 1,
    reminder_days: 3,
    attempts: 1,
    next_at: Date.now() + DAY,
    expires_at: Date.now() + DAY,
    created_at: 0,
    ...more,
  }
  const names = Object.keys(row)
  await bindings.DB.prepare(
    `INSERT INTO invitations (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  )
    .bind(...Object.values(row))
    .run()
  const secret = await linkSecretOf(databaseFor(bindings, 'org_page'))
  const token = await signLink(secret, { invitationId: id, expiresAt: new Date(Number(row['expires_at'])) })
  return { id, token, path: `/s/${surveyId}?i=${token}` }
}

let survey = ''
beforeAll(async () => {
  await seedOrganization(bindings, 'page')
  survey = await makeSurvey('after-delivery')
})

describe('the hosted page without JavaScript', () => {
  it('is walked from the first question to the thanks, each answer kept when it is given', async () => {
    const first = await get(`/s/${survey}?shop=Sol&channel=store`)
    expect(first.status).toBe(200)
    expect(first.text).toContain('¿Cuánto le ha satisfecho la entrega?')
    expect(first.text).toMatch(/<html lang="es"/)
    const scored = await submit(first.text, ['1'])
    expect(scored.status).toBe(303)
    expect(await count('signals', "survey_id = ? AND shop = 'Sol' AND channel = 'store'", survey)).toBe(1)
    const second = await get(String(scored.to))
    expect(second.text).toContain('¿Qué ha pasado?')
    expect(second.text).toContain('Pregunta anterior')
    const chosen = await submit(second.text, ['late'])
    const third = await get(String(chosen.to))
    const told = await submit(third.text, ['<script>alert(1)</script> Llegó tarde'])
    const back = await get(String(told.to).replace('at=end', 'at=why'))
    expect(back.text).not.toContain('<script>alert')
    const end = await get(String(told.to))
    expect(end.text).toContain('Hemos guardado su opinión')
    expect(await rows('SELECT complete, channel FROM responses WHERE survey_id = ?', survey)).toEqual([
      { complete: 1, channel: 'store' },
    ])
    const [signal] = await rows('SELECT score, comment FROM signals WHERE survey_id = ?', survey)
    expect(signal).toMatchObject({ score: 1 })
    expect(signal?.['comment']).toContain('Llegó tarde')
  })

  it('speaks the language that is asked for, first by hand, then by the browser', async () => {
    expect((await get(`/s/${survey}`, 'en-GB,en')).text).toContain('How satisfied are you with the delivery?')
    expect((await get(`/s/${survey}?lang=es`, 'en')).text).toContain('¿Cuánto le ha satisfecho')
    expect((await get(`/s/${survey}`, 'de')).text).toContain('¿Cuánto le ha satisfecho')
  })

  it('says what is missing, at the field, and keeps nothing', async () => {
    const id = await makeSurvey('after-delivery')
    const first = await get(`/s/${id}`)
    for (const odd of [[], ['9'], ['x'], ['-1']]) {
      const { status, text } = await submit(first.text, odd)
      expect(status).toBe(422)
      expect(text).toContain('role="alert"')
      expect(text).toContain('<title>Error: ')
      expect(text).toContain('aria-invalid="true"')
    }
    expect(await count('responses', 'survey_id = ?', id)).toBe(0)
  })

  it('takes a form that is sent twice as one response', async () => {
    const id = await makeSurvey('after-delivery')
    const { text } = await get(`/s/${id}`)
    await Promise.all(['5', '5', '5'].map((score) => submit(text, [score])))
    expect(await count('responses', 'survey_id = ?', id)).toBe(1)
    expect(await count('signals', 'survey_id = ?', id)).toBe(1)
  })

  it('loads nothing from elsewhere, and runs nothing that is not its own', async () => {
    const { headers, text } = await get(`/s/${survey}`)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'")
    expect(headers.get('cache-control')).toBe('no-store')
    expect(text).not.toMatch(/ style=|<style| on\w+="/)
    expect((await get('/s/page.css?c=%23ffdd00')).text).toContain('--on-brand:#000000')
    expect((await get('/s/page.css?c=red}body{')).text).toContain('--brand:#1f5f8b')
  })
})

describe('an answer in the e-mail', () => {
  it('is only proposed: a hundred openings write nothing, one confirmation writes it', async () => {
    const id = await makeSurvey('after-delivery')
    const { path } = await invite(id)
    const proposed = `${path}&q=satisfaction&a=2`
    const tables = ['responses', 'signals', 'customers', 'asks']
    const before = await Promise.all(tables.map((table) => count(table, '1 = 1')))
    for (let i = 0; i < 100; i += 1) {
      const response = await exports.default.fetch(`${origin}${proposed}`, { method: i % 2 ? 'GET' : 'HEAD' })
      expect(response.status).toBe(200)
      expect(response.headers.get('x-vigia-rows-written')).toBe('0')
      await response.text()
    }
    expect(await Promise.all(tables.map((table) => count(table, '1 = 1')))).toEqual(before)
    const { text } = await get(proposed)
    expect(text).toMatch(/value="2"\s+checked/)
    expect(text).toContain('Confirmar mi respuesta')
    expect((await submit(text, ['2'])).status).toBe(303)
    expect(await count('signals', 'survey_id = ? AND score = 2', id)).toBe(1)
  }, 30_000)
})

describe('a personal link', () => {
  it('stamps who and where, stops the reminders, and is used up once it is finished', async () => {
    const id = await makeSurvey('relationship-nps')
    const invitation = await invite(id)
    let { text } = await get(invitation.path)
    expect(text).not.toContain('ana@example.com')
    let to = ''
    for (let i = 0; i < 9 && !to.includes('at=end'); i += 1) {
      to = String((await submit(text, text.includes('type="radio"') ? ['3'] : [])).to)
      text = (await get(to)).text
    }
    expect(text).toContain('Hemos guardado su opinión')
    expect(await rows('SELECT status, next_at FROM invitations WHERE id = ?', invitation.id)).toEqual([
      { status: 'answered', next_at: null },
    ])
    const [signal] = await rows('SELECT * FROM signals WHERE survey_id = ?', id)
    expect(signal).toMatchObject({
      touchpoint: 'call-center',
      channel: 'email',
      shop: 'Sol',
      employee: 'Eva',
    })
    expect(signal?.['customer_id']).toMatch(/^cus_/)
    const again = await get(invitation.path)
    expect(again.status).toBe(410)
    expect(again.text).toContain('Ya tenemos su respuesta')
    expect(again.text).toContain('We have your answer already')
  })

  it('answered in two tabs at once is one response', async () => {
    const id = await makeSurvey('after-delivery')
    const { path } = await invite(id)
    const { text } = await get(path)
    await Promise.all(['1', '4', '5'].map((score) => submit(text, [score])))
    expect(await count('responses', 'survey_id = ?', id)).toBe(1)
    expect(await count('signals', 'survey_id = ?', id)).toBe(1)
  })

  it.each([
    ['that is expired', { expires_at: 1 }, 410, 'Este enlace ha caducado'],
    ['that is cancelled', { status: 'cancelled' }, 410, 'Este enlace ya no está activo'],
    ['of another survey', { survey_id: 'srv_other' }, 404, 'Este enlace no es válido'],
  ])('%s is told kindly, and never whose it was', async (_, more, status, words) => {
    const { token } = await invite(survey, more)
    const { text, ...answer } = await get(`/s/${survey}?i=${token}`, 'en')
    expect(answer.status).toBe(status)
    expect(text).toContain(words)
    expect(text).not.toContain('ana@')
    const forged = await get(`/s/${survey}?i=${token.slice(0, -2)}xx`)
    expect(forged.status).toBe(404)
  })
})

describe('a survey that is not to be answered', () => {
  it.each([
    ['paused', 503],
    ['archived', 410],
    ['draft', 404],
  ])('%s has a kind page', async (status, code) => {
    const id = await makeSurvey('after-delivery')
    await bindings.DB.prepare('UPDATE surveys SET status = ? WHERE id = ?').bind(status, id).run()
    const answer = await get(`/s/${id}`)
    expect(answer.status).toBe(code)
    expect(answer.text).toContain('lang="en"')
  })

  it('unknown has one too', async () => {
    for (const path of ['/s/srv_nobody', '/s/', '/s/a/b/c', '/s/srv_nobody/qr.svg']) {
      expect((await get(path)).status).toBe(404)
    }
  })
})

describe('a QR code', () => {
  it('is in SVG and PNG, and leads to the page with where it hangs', async () => {
    const svg = await get(`/s/${survey}/qr.svg?shop=Sol&i=secret`)
    expect(svg.headers.get('content-type')).toBe('image/svg+xml')
    expect(svg.text.match(/h1v1h-1z/g)?.length).toBeGreaterThan(200)
    const response = await exports.default.fetch(`${origin}/s/${survey}/qr.png?shop=Sol&size=300`)
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect([...bytes.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10])
    expect(response.headers.get('cache-control')).toContain('public')
  })
})
