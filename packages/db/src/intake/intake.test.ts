import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'

import { columnsOf } from '@vigia/domain/merges'
import { personRow, signalRow } from '@vigia/testing/rows'

import { databaseFor, type DatabaseEnv } from '../database/index.ts'
import { saveOutcome, saveSignals } from './index.ts'

const now = new Date('2026-03-01T12:00:00Z')
const open = (organizationId: string) => databaseFor(env as unknown as DatabaseEnv, organizationId)
const all = async (sql: string, ...values: unknown[]) =>
  (
    await (env as unknown as DatabaseEnv).DB.prepare(sql)
      .bind(...values)
      .all()
  ).results

describe('saveSignals', () => {
  it('records a signal once, and answers a replay as it was recorded first', async () => {
    const store = open('org_replay')
    const [first] = await saveSignals(store, [personRow()], [signalRow()], now)
    const [again] = await saveSignals(store, [personRow()], [signalRow({ score: 1, experience: -1 })], now)
    expect(first).toMatchObject({ status: 'recorded', customerId: 'cus_ana', experience: 1 })
    expect(again).toMatchObject({ status: 'duplicate', customerId: 'cus_ana', experience: 1 })
    expect(await all('SELECT n, h1, h5 FROM rollups WHERE organization_id = ?', 'org_replay')).toEqual([
      { n: 1, h1: 0, h5: 1 },
    ])
  })

  it('writes at most 6 rows for a new customer, 4 for a known one, none for a replay', async () => {
    const store = open('org_cost')
    await saveSignals(store, [], [signalRow({ id: 'sig_0', person: null })], now)
    const written = async (id: string, email: string) => {
      const before = store.cost.rowsWritten
      const person = personRow({ id: `cus_${email}`, identities: [{ kind: 'email', value: email }] })
      await saveSignals(store, [person], [signalRow({ id })], now)
      return store.cost.rowsWritten - before
    }
    expect(await written('sig_1', 'a')).toBeLessThanOrEqual(6)
    expect(await written('sig_2', 'a')).toBeLessThanOrEqual(4)
    expect(await written('sig_2', 'a')).toBe(0)
  })

  it('writes at most 4 rows a signal in a batch of 100 by known customers', async () => {
    const store = open('org_batch')
    const persons = Array.from({ length: 50 }, (_, i) =>
      personRow({ id: `cus_${i}`, identities: [{ kind: 'id', value: `${i}` }] }),
    )
    await saveSignals(
      store,
      persons,
      persons.map((_, i) => signalRow({ id: `sig_old_${i}`, person: i })),
      now,
    )
    const before = store.cost.rowsWritten
    const batch = Array.from({ length: 100 }, (_, i) => signalRow({ id: `sig_${i}`, person: i % 50 }))
    await saveSignals(store, persons, batch, now)
    expect(store.cost.rowsWritten - before).toBeLessThanOrEqual(400)
  })

  it('makes one customer of a person who is told twice at once', async () => {
    const store = open('org_race')
    const ana = personRow({
      id: 'cus_1',
      identities: [
        { kind: 'id', value: '7' },
        { kind: 'email', value: 'ana@example.com' },
      ],
    })
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => saveSignals(store, [ana], [signalRow({ id: `sig_${i}` })], now)),
    )
    expect(await all('SELECT id FROM customers WHERE organization_id = ?', 'org_race')).toEqual([
      { id: 'cus_1' },
    ])
  })

  it('follows a person from the browser to the e-mail address', async () => {
    const store = open('org_claim')
    const browser = { kind: 'anonymousId', value: 'b1' }
    const email = { kind: 'email', value: 'ana@example.com' }
    await saveSignals(
      store,
      [personRow({ id: 'cus_b', identities: [browser] })],
      [signalRow({ id: 'sig_1' })],
      now,
    )
    await saveSignals(
      store,
      [personRow({ id: 'cus_e', identities: [email, browser] })],
      [signalRow({ id: 'sig_2' })],
      now,
    )
    const [third] = await saveSignals(
      store,
      [personRow({ id: 'cus_e', identities: [email] })],
      [signalRow({ id: 'sig_3' })],
      now,
    )
    expect(third?.customerId).toBe('cus_b')
    const rows = await all('SELECT id, identities FROM customers WHERE organization_id = ?', 'org_claim')
    expect(rows.map(({ id, identities }) => [id, JSON.parse(String(identities))])).toEqual([
      ['cus_b', [browser, email]],
    ])
  })

  it('stamps the segment that the customer had at the time, and keeps traits until they are told again', async () => {
    const store = open('org_traits')
    const told = (traits: Record<string, string | number>, at: number) =>
      personRow({
        traits,
        traitTimes: Object.fromEntries(Object.keys(traits).map((name) => [name, at])),
        ...columnsOf(traits),
      })
    const save = (person: ReturnType<typeof personRow>, id: string) =>
      saveSignals(store, [person], [signalRow({ id })], now)
    await save(told({ plan: 'gold', name: 'Ana', segment: 'vip', value: 450 }, 10), 'sig_1')
    await save(personRow(), 'sig_2')
    await save(told({ city: 'Lima', segment: 'new' }, 20), 'sig_3')
    await save(told({ city: 'Quito', segment: 'late', name: 'Anita' }, 15), 'sig_4')
    expect(
      await all('SELECT id, segment FROM signals WHERE organization_id = ? ORDER BY id', 'org_traits'),
    ).toEqual([
      { id: 'sig_1', segment: 'vip' },
      { id: 'sig_2', segment: 'vip' },
      { id: 'sig_3', segment: 'new' },
      { id: 'sig_4', segment: 'new' },
    ])
    const [ana] = await all(
      'SELECT name, value, traits FROM customers WHERE organization_id = ?',
      'org_traits',
    )
    expect(ana).toEqual({
      name: 'Anita',
      value: 450,
      traits: '{"plan":"gold","name":"Anita","segment":"new","value":450,"city":"Lima"}',
    })
  })

  it('keeps two organizations apart, even with the same identities and ids', async () => {
    const [here] = await saveSignals(open('org_one'), [personRow({ id: 'cus_1' })], [signalRow()], now)
    const [there] = await saveSignals(open('org_two'), [personRow({ id: 'cus_2' })], [signalRow()], now)
    expect([here?.customerId, there?.customerId]).toEqual(['cus_1', 'cus_2'])
  })
})

describe('saveOutcome', () => {
  it('records what a customer did once', async () => {
    const store = open('org_outcome')
    const outcome = { id: 'out_1', outcome: 'churned' as const, value: null, occurredAt: now.getTime() }
    expect(await saveOutcome(store, personRow(), outcome, now)).toEqual({
      id: 'out_1',
      status: 'recorded',
      customerId: 'cus_ana',
    })
    expect(await saveOutcome(store, personRow(), outcome, now)).toMatchObject({ status: 'duplicate' })
  })
})

describe('the cost of a signal', () => {
  it('does not grow with the customers that are stored', async () => {
    const store = open('org_many')
    const person = (i: number) =>
      personRow({
        id: `cus_${i}`,
        identities: [
          { kind: 'id', value: `${i}` },
          { kind: 'email', value: `${i}@example.com` },
        ],
        traits: { n: i },
      })
    const record = async (from: number, count: number) => {
      const persons = Array.from({ length: count }, (_, i) => person(from + i))
      const before = store.cost.rowsRead
      await saveSignals(
        store,
        persons,
        persons.map((_, i) => signalRow({ id: `sig_${from + i}_${store.cost.roundTrips}`, person: i })),
        now,
      )
      return store.cost.rowsRead - before
    }
    await record(0, 20)
    const few = await record(0, 20)
    for (let page = 1; page < 6; page += 1) await record(page * 400, 400)
    expect(await record(0, 20)).toBeLessThanOrEqual(few)
  })
})
