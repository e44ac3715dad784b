import { exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'

import { deliverDue } from '../src/deliver/deliver.ts'
import { sendDigests } from '../src/digests/digests.ts'
import { dispatch } from '../src/dispatch/dispatch.ts'
import { courierOf } from './delivery-world.ts'
import { hours, noon, worldOf, zone } from './dispatch-world.ts'
import { rows } from './story.ts'

type World = Awaited<ReturnType<typeof worldOf>>

const ask = async ({ secret }: World, path: string, now = noon) => {
  const headers = { authorization: `Bearer ${secret}`, 'x-vigia-now': now.toISOString() }
  const response = await exports.default.fetch(`https://alerts.example${path}`, { headers })
  return { status: response.status, body: await response.json<Record<string, unknown>>() }
}

/** Ana may be told one alert a day, and three wait for her. */
async function anaOf(name: string) {
  const world = await worldOf(name)
  const at = new Date('2026-03-05T07:00:00Z')
  await world.manager({
    id: 'mgr_ana',
    budget: 1,
    quiet: ['22:00', '07:00'],
    email: 'ana@shop.example',
    digest: { at, daily: true },
  })
  await world.destination('dst_ana', {
    kind: 'email',
    url: 'mailto:ana@shop.example',
    managerId: 'mgr_ana',
    secret: null,
  })
  await world.destination('dst_hook')
  for (const [id, value] of [
    ['one', 100],
    ['two', 900],
    ['three', 400],
  ] as const)
    await world.queue({ id, to: 'dst_ana', recipient: 'mgr_ana', value })
  await rows("UPDATE cases SET manager_id = 'mgr_ana' WHERE organization_id = ?", world.organizationId)
  await dispatch(world.store, zone, noon)
  return world
}

describe('the budget of today', () => {
  it('tells who was told how much, and what waits with the reason, what is most at stake first', async () => {
    const { body } = await ask(await anaOf('budgettold'), '/v1/budget')
    expect(body).toMatchObject({ day: '2026-03-04', resetsAt: '2026-03-04T23:00:00.000Z' })
    expect(body['recipients']).toMatchObject([
      {
        id: 'mgr_ana',
        kind: 'manager',
        budgetPerDay: 1,
        reserved: 0,
        sent: 1,
        quietHours: { from: '22:00', to: '07:00' },
        quietUntil: null,
        heldCount: 2,
        held: [
          {
            deliveryId: 'dlv_three',
            caseId: 'cas_three',
            reason: 'budget',
            until: '2026-03-05T07:00:00.000Z',
          },
          { deliveryId: 'dlv_one', caseId: 'cas_one', reason: 'budget' },
        ],
      },
      {
        id: 'dst_hook',
        kind: 'destination',
        sent: 0,
        budgetPerDay: null,
        reserved: 0,
        heldCount: 0,
        held: [],
      },
    ])
  })

  it('says that it is quiet now, and of another day nothing was sent yet', async () => {
    const world = await anaOf('budgetquiet')
    const night = hours(11)
    const { body } = await ask(world, '/v1/budget', night)
    expect((body['recipients'] as unknown[])[0]).toMatchObject({ quietUntil: '2026-03-05T06:00:00.000Z' })
    const { body: tomorrow } = await ask(world, '/v1/budget', hours(24))
    expect((tomorrow['recipients'] as unknown[])[0]).toMatchObject({ sent: 0, quietUntil: null })
  })

  it('tells nothing of another organization', async () => {
    await anaOf('budgetown')
    const other = await worldOf('budgetother')
    expect((await ask(other, '/v1/budget')).body['recipients']).toEqual([])
  })
})

describe('the preview of a digest', () => {
  it('reads as the digest will, in both languages, and sends nothing', async () => {
    const world = await anaOf('preview')
    const { body } = await ask(world, '/v1/managers/mgr_ana/digest')
    expect(body).toMatchObject({
      kind: 'daily',
      dueAt: '2026-03-05T07:00:00.000Z',
      destinations: 1,
      message: { subject: { es: 'Hoy: 3 casos abiertos', en: 'Today: 3 open cases' } },
    })
    const { blocks } = body['message'] as { blocks: { kind: string; items?: { caseId: string }[] }[] }
    expect(blocks.find(({ kind }) => kind === 'list')?.items?.[0]?.caseId).toBe('cas_two')
    expect(
      await rows(
        "SELECT id FROM alerts WHERE organization_id = ? AND kind LIKE 'digest%'",
        world.organizationId,
      ),
    ).toEqual([])
  })

  it('can be asked for the week, also by whom none is due for', async () => {
    const world = await anaOf('previewweek')
    await world.manager({ id: 'mgr_eva' })
    const { body } = await ask(world, '/v1/managers/mgr_ana/digest?kind=weekly')
    expect(body).toMatchObject({
      kind: 'weekly',
      message: { subject: { es: 'Tu semana: 3 casos abiertos' } },
    })
    expect((await ask(world, '/v1/managers/mgr_eva/digest')).body).toMatchObject({
      dueAt: null,
      destinations: 0,
      message: null,
    })
  })

  it('is of nobody else', async () => {
    await anaOf('previewown')
    const other = await worldOf('previewother')
    expect((await ask(other, '/v1/managers/mgr_ana/digest')).status).toBe(404)
  })
})

describe('the way out of digests', () => {
  const out = async (name: string) => {
    const world = await anaOf(name)
    const at = new Date('2026-03-05T07:00:00Z')
    await sendDigests(world.store, { ...zone, currency: 'EUR' }, at)
    const { courier, sent } = courierOf()
    await deliverDue(world.store, at, courier)
    const letters = sent.flatMap(({ mail }) => (mail ? [mail.letter] : []))
    const [digest] = letters.filter(({ subject }) => subject.startsWith('Hoy'))
    const url = /<(.*)>/.exec(digest?.headers?.['List-Unsubscribe'] ?? '')?.[1] ?? ''
    const open = (method: string, body?: string) =>
      exports.default.fetch(url.replace('https://console.example', 'https://alerts.example'), {
        method,
        headers: {
          'x-vigia-now': at.toISOString(),
          ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
        },
        ...(body === undefined ? {} : { body }),
      })
    const wishes = () =>
      rows(
        'SELECT daily_digest AS daily, weekly_digest AS weekly, next_digest_at AS next FROM managers WHERE organization_id = ?',
        world.organizationId,
      )
    return { digest, letters, open, wishes }
  }

  it('is in every digest and in no alert, for people and for mail programs', async () => {
    const { digest, letters } = await out('outtold')
    expect(digest?.headers).toMatchObject({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' })
    expect(digest?.text).toContain('Dejar de recibir estos resúmenes: https://console.example/a/digest/')
    expect(digest?.html).toContain('/a/digest/')
    expect(letters.filter(({ headers }) => headers?.['List-Unsubscribe'])).toHaveLength(1)
  })

  it('changes nothing when it is opened, and stops both with one click', async () => {
    const { open, wishes } = await out('outclick')
    const page = await open('GET')
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('Recibes el resumen diario.')
    expect(await wishes()).toMatchObject([{ daily: 1 }])
    expect((await open('POST', 'List-Unsubscribe=One-Click')).status).toBe(200)
    expect(await wishes()).toEqual([{ daily: 0, weekly: 0, next: null }])
    expect(await (await open('POST', 'do=resume')).text()).toContain(
      'Recibes el resumen diario y el semanal.',
    )
    expect(await wishes()).toMatchObject([{ daily: 1, weekly: 1 }])
    await open('POST', 'do=daily')
    expect(await wishes()).toMatchObject([{ daily: 0, weekly: 1 }])
  })

  it('is nothing that can be guessed', async () => {
    const forged = await exports.default.fetch(
      `https://alerts.example/a/digest/${'a'.repeat(60)}.${'b'.repeat(43)}`,
    )
    expect(forged.status).toBe(400)
  })
})
