import { env, exports } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'

import { seedOrganization } from '@vigia/testing/organization'

import { call } from './call.ts'
import { addChannel, addManager, eventsOf, openCase, tokenFor, visit } from './links.ts'
import { day, rows } from './story.ts'

beforeAll(async () => {
  await seedOrganization(env, 'shop')
  await seedOrganization(env, 'other')
  await addManager('mgr_marta', 'Marta')
  await addManager('mgr_luis', 'Luis')
  await addChannel('dst_team', 'Atención')
})

const statusOf = async (caseId: string) => (await call('GET', `/v1/cases/${caseId}`)).body

describe('the page of a link', () => {
  it('shows who is at risk, why, how the case stands and what can be done, and changes nothing', async () => {
    const caseId = await openCase('ana')
    const before = await eventsOf(caseId)
    const { status, html } = await visit(`/a/${await tokenFor(caseId)}?do=saved`)
    expect(status).toBe(200)
    for (const words of [
      'ana',
      'Riesgo crítico: 71 %',
      '2 malas experiencias recientes (+21 puntos)',
      'Llama hoy mismo.',
      'Nadie lo lleva todavía',
      'Actúas como Marta.',
    ])
      expect(html).toContain(words)
    expect([...html.matchAll(/name="do" value="(\w+)"/g)].map(([, action]) => action)).toEqual([
      'saved',
      'assign',
      'acknowledge',
      'contact',
      'snooze_1d',
      'snooze_3d',
      'snooze_1w',
      'lost',
      'not_at_risk',
    ])
    expect(await eventsOf(caseId)).toEqual(before)
  })

  it('loads nothing, runs nothing, is kept nowhere and tells nobody its address', async () => {
    const { html, headers } = await visit(`/a/${await tokenFor(await openCase('quiet'))}`)
    expect(html).not.toMatch(/<script|\son\w+=|<link rel="stylesheet"|src=/)
    const csp = headers.get('content-security-policy') ?? ''
    const [, css = ''] = /<style>([\s\S]*)<\/style>/.exec(html) ?? []
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(css)))
    expect(csp).toContain(`style-src 'sha256-${btoa(String.fromCodePoint(...digest))}'`)
    expect(csp).toMatch(/^default-src 'none';.*form-action 'self'.*frame-ancestors 'none'/)
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-robots-tag')).toContain('noindex')
  })

  it('speaks the language of its link', async () => {
    const caseId = await openCase('english')
    const { html } = await visit(`/a/${await tokenFor(caseId, { language: 'en' })}?do=snooze`)
    for (const words of ['<html lang="en">', 'Risk critical: 71%', 'For how long?', 'You act as Marta.'])
      expect(html).toContain(words)
  })

  it('answers a scanner’s HEAD without doing anything', async () => {
    const caseId = await openCase('head')
    const path = `/a/${await tokenFor(caseId)}?do=lost`
    const head = await exports.default.fetch(`https://cx.example${path}`, { method: 'HEAD' })
    expect(head.status).toBeLessThan(500)
    expect(await statusOf(caseId)).toMatchObject({ status: 'open' })
  })

  it('escapes what a customer is called', async () => {
    const caseId = await openCase('evil')
    await rows("UPDATE customers SET name = '<script>alert(1)</script>' WHERE id = 'cus_evil'")
    const { html } = await visit(`/a/${await tokenFor(caseId)}`)
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;script&gt;')
  })
})

describe('the form of a link', () => {
  it('does what the API does, in the manager’s name, with its note', async () => {
    const caseId = await openCase('doing')
    const path = `/a/${await tokenFor(caseId)}`
    expect((await visit(path, { do: 'acknowledge' })).html).toContain('Anotado: lo has visto')
    expect((await visit(path, { do: 'assign' })).html).toContain('El caso lo lleva Marta')
    expect((await visit(path, { do: 'contact', note: ' La llamé ' })).status).toBe(200)
    expect(await statusOf(caseId)).toMatchObject({ status: 'contacted', assignee: 'Marta' })
    expect(await eventsOf(caseId)).toMatchObject([
      { action: 'open' },
      { action: 'acknowledge', actor: 'Marta', note: null },
      { action: 'assign', actor: 'Marta' },
      { action: 'contact', actor: 'Marta', note: 'La llamé' },
    ])
  })

  it.each(['saved', 'lost', 'not_at_risk'] as const)(
    'closes a case as %s, and opens it again',
    async (outcome) => {
      const caseId = await openCase(`closing-${outcome.replaceAll('_', '-')}`)
      const path = `/a/${await tokenFor(caseId)}`
      const done = await visit(path, { do: outcome })
      expect([done.status, done.html.includes('value="reopen"')]).toEqual([200, true])
      expect(await statusOf(caseId)).toMatchObject({ status: 'resolved', outcome })
      const [, seen = ''] = /name="seen" value="(\d+)"/.exec(done.html) ?? []
      expect((await visit(path, { do: 'reopen', seen })).html).toContain('El caso vuelve a estar abierto')
      expect(await statusOf(caseId)).toMatchObject({ status: 'open', outcome: null })
    },
  )

  it.each([
    { action: 'snooze_1d', until: day(6) },
    { action: 'snooze_3d', until: day(8) },
    { action: 'snooze_1w', until: day(12) },
  ])('puts a case off by $action, and takes that back', async ({ action, until }) => {
    const caseId = await openCase(action.replaceAll('_', '-'))
    const path = `/a/${await tokenFor(caseId)}`
    const { html } = await visit(path, { do: action })
    expect(html).toContain('Pospuesto hasta el')
    expect(html).toContain('value="unsnooze"')
    expect(await statusOf(caseId)).toMatchObject({ snoozedUntil: until.toISOString() })
    expect((await visit(path, { do: 'unsnooze' })).status).toBe(200)
    const later = { 'x-vigia-now': new Date(day(5).getTime() + 1).toISOString() }
    expect((await visit(path, undefined, later)).html).not.toContain('Pospuesto hasta')
  })

  it('asks whoever uses a shared link for a name before the case is theirs', async () => {
    const caseId = await openCase('shared')
    const path = `/a/${await tokenFor(caseId, { recipientId: 'dst_team' })}`
    expect((await visit(path)).html).toContain('Tu nombre')
    const nameless = await visit(path, { do: 'assign', who: '  ' })
    expect([nameless.status, nameless.html.includes('Escribe tu nombre')]).toEqual([400, true])
    expect((await visit(path, { do: 'acknowledge' })).status).toBe(200)
    expect((await visit(path, { do: 'assign', who: ' Rosa ' })).status).toBe(200)
    expect(await statusOf(caseId)).toMatchObject({ assignee: 'Rosa' })
    expect(await eventsOf(caseId)).toMatchObject([{}, { actor: 'Atención' }, { actor: 'Rosa (Atención)' }])
  })
})

describe('what a link refuses', () => {
  it('tells who was faster, and changes nothing', async () => {
    const caseId = await openCase('race')
    const [marta, luis] = [await tokenFor(caseId), await tokenFor(caseId, { recipientId: 'mgr_luis' })]
    const [, seen = ''] = /name="seen" value="(\d+)"/.exec((await visit(`/a/${luis}`)).html) ?? []
    await visit(`/a/${marta}`, { do: 'saved' })
    const { status, html } = await visit(`/a/${luis}`, { do: 'lost', seen })
    expect(status).toBe(409)
    expect(html).toContain('Alguien se te ha adelantado')
    expect(html).toContain('Marta lo cerró el')
    expect(await statusOf(caseId)).toMatchObject({ outcome: 'saved' })
  })

  it('says that it was done already when it is pressed twice', async () => {
    const caseId = await openCase('twice')
    const path = `/a/${await tokenFor(caseId)}`
    await visit(path, { do: 'acknowledge' })
    const { status, html } = await visit(path, { do: 'acknowledge' })
    expect([status, html.includes('Ya estaba hecho')]).toEqual([409, true])
  })

  it('lets one of two win who press at the same moment', async () => {
    const caseId = await openCase('moment')
    const path = `/a/${await tokenFor(caseId)}`
    const answers = await Promise.all(['saved', 'lost'].map((action) => visit(path, { do: action })))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(await eventsOf(caseId)).toHaveLength(2)
  })

  it.each([
    { form: {}, why: 'no button' },
    { form: { do: 'explode' }, why: 'an unknown button' },
  ])('answers 400 to $why', async ({ form }) => {
    const path = `/a/${await tokenFor(await openCase('odd'))}`
    expect((await visit(path, { x: '1', ...form })).status).toBe(400)
  })

  it('answers 413 to a novel, and 400 to a body that is no form', async () => {
    const path = `/a/${await tokenFor(await openCase('novel'))}`
    expect((await visit(path, { do: 'saved', note: 'x'.repeat(20_000) })).status).toBe(413)
    const response = await exports.default.fetch(`https://cx.example${path}`, {
      method: 'POST',
      body: '{"do":"saved"}',
      headers: { 'content-type': 'multipart/form-data; boundary=x', 'x-vigia-now': day(5).toISOString() },
    })
    expect(response.status).toBe(400)
  })

  it('no longer works once it has expired, and says where to go instead', async () => {
    const caseId = await openCase('late')
    const token = await tokenFor(caseId, { expiresAt: day(5) })
    const answers = [await visit(`/a/${token}`), await visit(`/a/${token}`, { do: 'saved' })]
    expect(answers.map(({ status }) => status)).toEqual([410, 410])
    expect(answers[0]?.html).toContain('Este enlace ha caducado')
    expect(await statusOf(caseId)).toMatchObject({ status: 'open' })
  })

  it('is worth nothing when it is changed, made up, or of another organization', async () => {
    const token = await tokenFor(await openCase('forged'))
    const elsewhere = await tokenFor('cas_1', { organizationId: 'org_other' })
    for (const bad of [
      `${token}x`,
      token.slice(0, -3),
      token.replace('.', '..'),
      'x',
      elsewhere,
      await tokenFor('cas_1', { organizationId: 'org_none' }),
    ]) {
      const { status, html } = await visit(`/a/${bad}`, undefined, { 'accept-language': 'en' })
      expect([status, html.includes('not valid') || html.includes('no es válido')]).toEqual([400, true])
      expect((await visit(`/a/${bad}`, { do: 'saved' })).status).toBe(400)
    }
  })

  it('says that a case is gone when the customer was erased', async () => {
    const { status, html } = await visit(`/a/${await tokenFor('cas_erased')}`)
    expect([status, html.includes('Este caso ya no existe')]).toEqual([404, true])
  })

  it('ends with the person or the channel that it was sent to', async () => {
    const caseId = await openCase('leaver')
    await addManager('mgr_gone', 'Pepe')
    const path = `/a/${await tokenFor(caseId, { recipientId: 'mgr_gone' })}`
    expect((await visit(path)).status).toBe(200)
    await rows("UPDATE managers SET active = 0 WHERE id = 'mgr_gone'")
    expect([(await visit(path)).status, (await visit(path, { do: 'saved' })).status]).toEqual([410, 410])
    expect((await visit(`/a/${await tokenFor(caseId, { recipientId: 'dst_gone' })}`)).status).toBe(410)
  })

  it('takes no other way than its form', async () => {
    const token = await tokenFor(await openCase('method'))
    const response = await exports.default.fetch(`https://cx.example/a/${token}`, { method: 'DELETE' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST'])
    expect((await visit(`/a/${token}/more`)).status).toBe(400)
  })
})
