import { personRow, signalRow } from '@vigia/testing/rows'
import { describe, expect, it } from 'vitest'

import { databaseFor, noCost } from '../src/database/index.ts'
import { saveSignals } from '../src/intake/index.ts'
import { applyMerges, changeMerge, currentCustomerId, readPerson, requestMerge } from '../src/merges/index.ts'
import { account, all, bindings, device, dump, email, isSound, now, open, openCase, tell } from './persons.ts'

describe('a signal that carries two known identities', () => {
  it('makes one customer of two anonymous histories, and undoing it makes two again', async () => {
    const store = open('org_two_histories')
    const first = await tell(store, [device('d1')], { traits: { plan: 'gold' }, at: 1 })
    await tell(store, [device('d1')], { at: 2 })
    const second = await tell(store, [device('d2')], { traits: { plan: 'blue', city: 'Lima' }, at: 3 })
    await openCase(store, 'cas_1', first, 1)
    await openCase(store, 'cas_2', second, 2)
    const before = await dump(store)

    await tell(store, [email('ana@x.es'), device('d1')], { at: 4 })
    const survivor = await tell(store, [email('ana@x.es'), device('d2')], { at: 5 })
    expect(survivor).toBe(first)
    expect(await currentCustomerId(store, second)).toBe(first)
    const joined = await dump(store)
    expect(new Set(joined.signals.map(({ customer_id }) => customer_id))).toEqual(new Set([first]))
    expect(joined.open).toEqual([{ id: 'cas_1', customer_id: first, status: 'open' }])
    expect(joined.touched).toEqual([{ customer_id: first }])
    const [person] = joined.customers.filter(({ id }) => id === first)
    expect(person).toMatchObject({ traits: '["city=Lima","plan=blue"]' })
    await isSound(store)

    await tell(store, [device('d2')], { traits: { plan: 'black' }, at: 6 })
    await changeMerge(store, { a: first, b: second, status: 'undone', reason: 'manual', actor: 'Luis' }, now)
    const after = await dump(store)
    expect(after.open).toEqual(before.open)
    const people = Object.fromEntries(after.customers.map((row) => [row['id'], row]))
    expect(people[first]).toMatchObject({ merged_into: null, traits: '["plan=gold"]' })
    expect(people[second]).toMatchObject({ merged_into: null, traits: '["city=Lima","plan=black"]' })
    expect(after.touched).toEqual([{ customer_id: first }, { customer_id: second }])
    await isSound(store)
  })

  it('never joins again what somebody has parted', async () => {
    const store = open('org_parted')
    const first = await tell(store, [email('a@x.es')], { at: 1 })
    const second = await tell(store, [device('d')], { at: 2 })
    await tell(store, [email('a@x.es'), device('d')], { at: 3 })
    await changeMerge(store, { a: second, b: first, status: 'undone', reason: 'manual', actor: null }, now)
    await tell(store, [email('a@x.es'), device('d')], { at: 4 })
    expect(await currentCustomerId(store, second)).toBe(second)
    await requestMerge(store, { a: first, b: second, reason: 'alias' }, now)
    expect(await currentCustomerId(store, second)).toBe(second)
    const { members } = await readPerson(store, first)
    expect(members.map(({ id, identities }) => [id, identities.length])).toEqual([
      [second, 1],
      [first, 1],
    ])
  })

  it('gives a case back that only the merge had ended, though the other was resolved meanwhile', async () => {
    const store = open('org_cases')
    const first = await tell(store, [email('a@x.es')], { at: 1 })
    const second = await tell(store, [device('d')], { at: 2 })
    await openCase(store, 'cas_1', first, 1)
    await openCase(store, 'cas_2', second, 2)
    await tell(store, [email('a@x.es'), device('d')], { at: 3 })
    await bindings.DB.prepare(
      "UPDATE cases SET status = 'resolved', outcome = 'saved' WHERE organization_id = 'org_cases' AND id = 'cas_1'",
    ).run()
    await tell(store, [device('e')], { at: 4 })
    await tell(store, [email('a@x.es'), device('e')], { at: 5 })
    expect((await dump(store)).open).toEqual([])
    await changeMerge(store, { a: first, b: second, status: 'undone', reason: 'manual', actor: null }, now)
    expect((await dump(store)).open).toEqual([{ id: 'cas_2', customer_id: second, status: 'open' }])
    await isSound(store)
  })

  it('leaves two accounts on one computer apart, until an e-mail address shows that they are one', async () => {
    const store = open('org_computer')
    const luis = await tell(store, [account('luis'), device('d')], { at: 1 })
    const marta = await tell(store, [account('marta'), device('e')], { at: 2 })
    await tell(store, [account('marta'), device('d')], { at: 3 })
    expect(await currentCustomerId(store, marta)).toBe(marta)
    await tell(store, [account('luis'), email('casa@x.es')], { at: 4 })
    await tell(store, [account('marta'), email('casa@x.es')], { at: 5 })
    expect(await currentCustomerId(store, marta)).toBe(luis)
    await isSound(store)
  })

  it.each([
    { order: 'the account was there before the computer', first: [account('luis')], second: [device('d')] },
    { order: 'the computer was there before the account', first: [device('d')], second: [account('luis')] },
  ])('knows two accounts on one computer apart where $order', async ({ order, first, second }) => {
    const store = open(`org_${order}`)
    await tell(store, first, { at: 1 })
    await tell(store, second, { at: 2 })
    const known = await tell(store, [account('old'), email('old@x.es')], { at: 3 })
    const luis = await tell(store, [account('luis'), device('d')], { at: 4 })
    const marta = await tell(store, [account('marta'), device('d')], { at: 5 })
    const old = await tell(store, [account('old'), device('d')], { at: 6 })
    expect(new Set([luis, marta, old]).size).toBe(3)
    expect(old).toBe(known)
    expect(await tell(store, [account('marta')], { at: 7 })).toBe(marta)
    expect(await tell(store, [device('d')], { at: 8 })).toBe(luis)
    await isSound(store)
  })

  it('is joined once by twenty signals at once', async () => {
    const store = open('org_at_once')
    await tell(store, [email('a@x.es')], { at: 1 })
    await tell(store, [device('d')], { at: 2 })
    const ids = await Promise.all(
      Array.from({ length: 20 }, () => tell(store, [email('a@x.es'), device('d')], { at: 3 })),
    )
    expect(new Set(ids).size).toBe(1)
    expect((await all('SELECT a FROM merges WHERE organization_id = ?', 'org_at_once')).length).toBe(1)
    await isSound(store)
  })

  it('is carried out later if it was cut off', async () => {
    const store = open('org_cut_off')
    const first = await tell(store, [email('a@x.es')], { at: 1 })
    const second = await tell(store, [device('d')], { at: 2 })
    await bindings.DB.prepare(
      `INSERT INTO merges (organization_id, a, b, status, reason, via, created_at, updated_at)
       VALUES (?, ?, ?, 'pending', 'identities', 'anonymousId', 0, 0)`,
    )
      .bind('org_cut_off', ...[first, second].toSorted())
      .run()
    expect(await applyMerges(store, now)).toBe(1)
    expect(await currentCustomerId(store, second)).toBe(first)
    expect(await applyMerges(store, now)).toBe(0)
  })

  it('costs in proportion to their rows, not to the customers that are stored', async () => {
    const cost = async (organizationId: string, others: number) => {
      const store = open(organizationId)
      const strangers = Array.from({ length: others }, (_, i) =>
        personRow({ id: `cus_${i}`, identities: [email(`${i}@x.es`)] }),
      )
      const theirs = strangers.map((_, i) => signalRow({ id: `other_${i}`, person: i }))
      for (let i = 0; i < others; i += 500)
        await saveSignals(
          store,
          strangers.slice(i, i + 500),
          theirs.slice(i, i + 500).map((each, place) => ({ ...each, person: place })),
          now,
        )
      await tell(store, [email('a@y.es')], { at: 1 })
      await tell(store, [device('d')], { at: 2 })
      const spent = noCost()
      await tell(databaseFor(bindings, organizationId, spent), [email('a@y.es'), device('d')], { at: 3 })
      return spent.rowsRead
    }
    const [few, many] = [await cost('org_few', 10), await cost('org_many', 3_000)]
    expect(many).toBeLessThanOrEqual(few * 1.2)
  })
})
