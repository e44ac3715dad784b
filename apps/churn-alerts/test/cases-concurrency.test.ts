import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'

import { escalateStatements, findCase, findOverdue } from '@vigia/db/cases'
import { batch, databaseFor } from '@vigia/db/database'
import { seedOrganization } from '@vigia/testing/organization'

import { call, list } from './call.ts'
import { day } from './story.ts'
import { addCase } from './team.ts'

beforeAll(() => seedOrganization(env, 'shop'))

const events = async (id: string) => (await list(`/v1/cases/${id}/events`)).items
const sorted = (texts: readonly unknown[]) => texts.map(String).toSorted((a, b) => a.localeCompare(b))
const caseOf = async (id: string) => (await call('GET', `/v1/cases/${id}`)).body

interface Act {
  action: string
  body: Record<string, unknown>
}

/** All at once, each by somebody of their own, and on the same version where `ifMatch` says which. */
const atOnce = (id: string, acts: readonly Act[], ifMatch?: string) =>
  Promise.all(
    acts.map(({ action, body }, n) =>
      call(
        'POST',
        `/v1/cases/${id}/${action}`,
        { ...body, actor: `m${n}` },
        ifMatch === undefined ? {} : { 'if-match': ifMatch },
      ),
    ),
  )

const different: Act[] = [
  { action: 'acknowledge', body: {} },
  { action: 'contact', body: { channel: 'phone' } },
  { action: 'resolve', body: { outcome: 'saved' } },
  { action: 'resolve', body: { outcome: 'lost' } },
  { action: 'assign', body: { assignee: 'Luis' } },
  { action: 'snooze', body: { until: '2026-03-20T10:00:00Z' } },
]

describe('managers who act at once', () => {
  it('on a version that they name: one wins, the others are told which version holds', async () => {
    const id = await addCase('race-match')
    const answers = await atOnce(id, different, '"1"')
    const winners = answers.filter(({ status }) => status === 200)
    const others = answers.filter(({ status }) => status !== 200)
    expect([winners.length, new Set(others.map(({ status }) => status))]).toEqual([1, new Set([412])])
    expect(new Set(others.map(({ headers }) => headers.get('etag')))).toEqual(new Set(['"2"']))
    expect(new Set(others.map(({ body }) => body['code']))).toEqual(new Set(['precondition_failed']))
    const { version, ...now } = await caseOf(id)
    expect([version, now]).toEqual([2, expect.objectContaining({ status: winners[0]?.body['status'] })])
    expect(await events(id)).toHaveLength(2)
  })

  it('without a version: whatever was answered with 200 is in the history, once, and nothing else is', async () => {
    const id = await addCase('race-free')
    const answers = await atOnce(id, different)
    const done = answers.flatMap(({ status }, n) => (status === 200 ? [`m${n}`] : []))
    expect(answers.filter(({ status }) => status !== 200).every(({ status }) => status === 409)).toBe(true)
    const told = await events(id)
    expect(sorted(told.slice(1).map(({ actor }) => actor))).toEqual(sorted(done))
    expect((await caseOf(id))['version']).toBe(told.length)
    expect(told.at(-1)).toMatchObject({ status: (await caseOf(id))['status'] })
  })

  it('with notes: none is lost', async () => {
    const id = await addCase('race-notes')
    const notes = Array.from({ length: 4 }, (_, n) => ({ action: 'notes', body: { note: `note ${n}` } }))
    const answers = await atOnce(id, notes)
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const told = (await events(id)).slice(1)
    expect(sorted(told.map(({ note }) => note))).toEqual(notes.map(({ body }) => body.note))
  })

  it('can go on once they have loaded it again', async () => {
    const id = await addCase('race-again')
    await call('POST', `/v1/cases/${id}/acknowledge`, {})
    const late = await call('POST', `/v1/cases/${id}/contact`, {}, { 'if-match': '"1"' })
    expect(late.body).toMatchObject({ status: 412, detail: expect.stringContaining('version 2') })
    const headers = { 'if-match': late.headers.get('etag') ?? '' }
    expect((await call('POST', `/v1/cases/${id}/contact`, {}, headers)).headers.get('etag')).toBe('"3"')
    expect(
      (await call('POST', `/v1/cases/${id}/resolve`, { outcome: 'saved' }, { 'if-match': '*' })).status,
    ).toBe(200)
  })
})

describe('a case that is overdue', () => {
  const store = databaseFor(env, 'org_shop')
  const overdue = async (at: Date) => (await findOverdue(store, at, 50)).map(({ id }) => id)

  it('is found once it is, the longest first, until it is snoozed, contacted or escalated', async () => {
    await addCase('late-2', { dueAt: day(20), managerId: 'mgr_a' })
    await addCase('late-1', { dueAt: day(19), managerId: 'mgr_a' })
    const [contacted, snoozed] = [
      await addCase('late-c', { dueAt: day(19), managerId: 'mgr_a' }),
      await addCase('late-s', { dueAt: day(19), managerId: 'mgr_a' }),
    ]
    await call('POST', `/v1/cases/${contacted}/contact`, {})
    await call('POST', `/v1/cases/${snoozed}/snooze`, { until: day(40).toISOString() })
    const late = (ids: string[]) => ids.filter((id) => id.startsWith('cas_late'))
    expect(late(await overdue(new Date(day(19).getTime() - 1)))).toEqual([])
    expect(late(await overdue(day(19)))).toEqual(['cas_late-1'])
    expect(late(await overdue(day(20)))).toEqual(['cas_late-1', 'cas_late-2'])
    expect(late(await overdue(day(51)))).toEqual(expect.not.arrayContaining(['cas_late-1']))
  })

  it('is escalated once, whoever repeats it, with a line of history', async () => {
    const id = await addCase('escalated', { dueAt: day(4) })
    const told = [{ id, version: 1, to: 'mgr_boss', toName: 'Boss' }]
    await Promise.all(Array.from({ length: 3 }, () => batch(store, escalateStatements(store, told, day(5)))))
    expect((await events(id)).slice(1)).toMatchObject([
      {
        version: 2,
        action: 'escalate',
        actor: null,
        status: 'open',
        details: { to: 'mgr_boss', toName: 'Boss' },
      },
    ])
    expect(await caseOf(id)).toMatchObject({ version: 2, escalatedAt: day(5).toISOString(), overdue: true })
    expect(await overdue(day(5))).not.toContain(id)
  })

  it('is not escalated where somebody acted between', async () => {
    const id = await addCase('escalated-not', { dueAt: day(4) })
    await call('POST', `/v1/cases/${id}/acknowledge`, {})
    await batch(store, escalateStatements(store, [{ id, version: 1, to: null, toName: null }], day(5)))
    expect(await findCase(store, id)).toMatchObject({ version: 2, escalatedAt: null })
    expect(await events(id)).toHaveLength(2)
  })
})
