import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'

import { databaseFor } from '@vigia/db/database'

import { sendDigests } from '../src/digests/digests.ts'
import { deliverDue } from '../src/deliver/deliver.ts'
import { dispatch } from '../src/dispatch/dispatch.ts'
import { courierOf } from './delivery-world.ts'
import { hours, minutes, noon, worldOf, zone } from './dispatch-world.ts'
import { rows } from './story.ts'

const setting = { ...zone, currency: 'EUR' }
/** 08:00 in Madrid, of a Thursday and of a Monday. */
const thursday = new Date('2026-03-05T07:00:00Z')
const monday = new Date('2026-03-09T07:00:00Z')

type World = Awaited<ReturnType<typeof worldOf>>

const state = ({ organizationId }: World) =>
  rows(
    'SELECT id, next_digest_at AS next, last_daily_at AS daily, last_weekly_at AS weekly FROM managers WHERE organization_id = ? ORDER BY id',
    organizationId,
  )

const digests = ({ organizationId }: World) =>
  rows(
    "SELECT id, kind, case_id, customer_id, message FROM alerts WHERE organization_id = ? AND kind LIKE 'digest%' ORDER BY created_at",
    organizationId,
  )

/** Ana with a mail address of her own, to whom three cases belong. */
async function anaOf(name: string, digest: { at: Date; daily?: boolean; weekly?: boolean }) {
  const world = await worldOf(name)
  await world.manager({ id: 'mgr_ana', budget: 1, email: 'ana@shop.example', digest })
  await world.destination('dst_ana', {
    kind: 'email',
    url: 'mailto:ana@shop.example',
    managerId: 'mgr_ana',
    secret: null,
  })
  for (const id of ['one', 'two', 'three'])
    await world.queue({ id, to: 'dst_ana', recipient: 'mgr_ana', value: 100 })
  await rows("UPDATE cases SET manager_id = 'mgr_ana' WHERE organization_id = ?", world.organizationId)
  await dispatch(world.store, zone, noon)
  return world
}

describe('a digest', () => {
  it('reaches its manager once, outside the budget, with the open cases and what was held back', async () => {
    const world = await anaOf('daily', { at: thursday, daily: true })
    expect(await sendDigests(world.store, setting, minutes(-1, thursday))).toBe(0)
    expect(await sendDigests(world.store, setting, thursday)).toBe(1)
    expect(await state(world)).toEqual([
      { id: 'mgr_ana', next: hours(24, thursday).getTime(), daily: thursday.getTime(), weekly: null },
    ])
    const { courier, sent } = courierOf()
    await deliverDue(world.store, thursday, courier)
    const mails = sent.flatMap(({ mail }) => (mail ? [mail.letter] : []))
    const [digest] = mails.filter(({ subject }) => subject.startsWith('Hoy'))
    expect(mails).toHaveLength(2)
    expect(digest).toMatchObject({ to: 'ana@shop.example', subject: 'Hoy: 3 casos abiertos' })
    expect(digest?.text).toContain('No te avisamos al momento')
    expect(digest?.html).toContain('https://console.example/a/')
    expect(
      await rows(
        "SELECT released_on FROM outbox WHERE organization_id = ? AND case_id = ''",
        world.organizationId,
      ),
    ).toEqual([{ released_on: null }])
  })

  it('is written once, however often and at once it is asked for', async () => {
    const world = await anaOf('doubled', { at: thursday, daily: true })
    const before = await state(world)
    await Promise.all(
      Array.from({ length: 4 }, () => sendDigests(databaseFor(env, world.organizationId), setting, thursday)),
    )
    // Killed after the digest was saved but before anybody knew: the same moment again.
    await rows(
      'UPDATE managers SET next_digest_at = ? WHERE organization_id = ?',
      before[0]?.['next'],
      world.organizationId,
    )
    await sendDigests(world.store, setting, minutes(2, thursday))
    expect(await digests(world)).toHaveLength(1)
    expect(
      await rows(
        "SELECT count(*) AS n FROM outbox WHERE organization_id = ? AND case_id = ''",
        world.organizationId,
      ),
    ).toEqual([{ n: 1 }])
  })

  it('of the week comes on Mondays in place of the daily one, and tells what was closed', async () => {
    const world = await anaOf('weekly', { at: monday, daily: true, weekly: true })
    await rows(
      "UPDATE cases SET status = 'resolved', outcome = 'saved', resolved_at = ?, contacted_at = ? WHERE organization_id = ? AND id = 'cas_one'",
      hours(30).getTime(),
      hours(2).getTime(),
      world.organizationId,
    )
    expect(await sendDigests(world.store, setting, minutes(3, monday))).toBe(1)
    const [digest] = await digests(world)
    expect(digest).toMatchObject({ kind: 'digest_weekly', case_id: '', customer_id: '' })
    const message = JSON.parse(String(digest?.['message'])) as { text: { es: string }; customerIds: string[] }
    expect(message.text.es).toContain('1 recuperado (100')
    expect(message.text.es).toContain('2 horas laborables')
    expect(message.customerIds.toSorted()).toEqual(['cus_cas_three', 'cus_cas_two'])
    expect(await state(world)).toMatchObject([
      { next: hours(24, monday).getTime(), daily: null, weekly: minutes(3, monday).getTime() },
    ])
    expect(await sendDigests(world.store, setting, hours(24, monday))).toBe(1)
    expect((await digests(world)).map(({ kind }) => kind)).toEqual(['digest_weekly', 'digest_daily'])
  })

  it('that was missed for days is told once, and the next one is due as ever', async () => {
    const world = await anaOf('missed', { at: thursday, daily: true })
    expect(await sendDigests(world.store, setting, hours(75, thursday))).toBe(1)
    expect(await state(world)).toMatchObject([{ next: hours(96, thursday).getTime() }])
  })

  it('names those who are watched and the changes of metrics, and nobody of the hold-out or put off', async () => {
    const world = await anaOf('told', { at: thursday, daily: true })
    const { organizationId } = world
    await rows("UPDATE cases SET held_out = 1 WHERE organization_id = ? AND id = 'cas_one'", organizationId)
    await rows(
      'UPDATE cases SET snoozed_until = ? WHERE organization_id = ? AND id = ?',
      hours(90).getTime(),
      organizationId,
      'cas_two',
    )
    const reasons = JSON.stringify([
      { code: 'x', contribution: 1, text: { es: 'Espera larga', en: 'Long wait' } },
    ])
    await rows(
      "INSERT INTO customers (organization_id, id, name, traits, identities, created_at) VALUES (?, 'cus_ivan', 'Iván', '{}', '[]', 0)",
      organizationId,
    )
    await rows(
      `INSERT INTO risks (organization_id, customer_id, probability, tier, reasons, strikes, open_issue_days, model_version,
        assessed_at) VALUES (?, 'cus_ivan', 0.3, 'watch', ?, 1, 0, 'm', 0)`,
      organizationId,
      reasons,
    )
    await rows(
      `INSERT INTO metric_changes (organization_id, id, metric, touchpoint, detected_on, document, created_at)
        VALUES (?, 'chg_1', 'nps', '', '2026-03-04', ?, ?)`,
      organizationId,
      JSON.stringify({ text: { es: 'El NPS baja', en: 'NPS fell' } }),
      hours(1).getTime(),
    )
    await sendDigests(world.store, setting, thursday)
    const [digest] = await digests(world)
    const { text, subject } = JSON.parse(String(digest?.['message'])) as Record<string, { es: string }>
    expect(subject?.es).toBe('Hoy: 1 caso abierto')
    expect(text?.es.replaceAll(/\s%/g, ' %')).toContain('Iván · 30 %: Espera larga')
    expect(text?.es).toContain('El NPS baja')
  })

  it('is not sent where there is nothing to tell or nowhere to send it, and is due again all the same', async () => {
    const world = await worldOf('silent')
    await world.manager({ id: 'mgr_eva', digest: { at: thursday, daily: true } })
    await world.manager({ id: 'mgr_ana', digest: { at: thursday, weekly: true } })
    await world.destination('dst_ana', { managerId: 'mgr_ana' })
    expect(await sendDigests(world.store, setting, thursday)).toBe(0)
    expect(await state(world)).toMatchObject([
      { id: 'mgr_ana', next: monday.getTime() },
      { id: 'mgr_eva', next: hours(24, thursday).getTime() },
    ])
  })

  it('is forgotten after a week, since it names customers', async () => {
    const world = await anaOf('forgotten', { at: thursday, daily: true })
    await sendDigests(world.store, setting, thursday)
    await sendDigests(world.store, setting, hours(8 * 24 + 24, thursday))
    expect(await digests(world)).toHaveLength(1)
  })
})
