import { env } from 'cloudflare:workers'

import { columnsOf } from '@vigia/domain/merges'
import { personRow, signalRow } from '@vigia/testing/rows'
import { expect } from 'vitest'

import { databaseFor, type Store } from '../src/database/index.ts'
import { saveSignals } from '../src/intake/index.ts'
import { verifyPersons } from '../src/merges/index.ts'
import { verifyRollups } from '../src/verify/index.ts'

export const bindings = env as unknown as { DB: D1Database }
export const now = new Date('2026-03-01T12:00:00Z')
export const open = (organizationId: string) => databaseFor(bindings, organizationId)
export const all = async (query: string, ...values: unknown[]) =>
  (
    await bindings.DB.prepare(query)
      .bind(...values)
      .all()
  ).results

type Identity = { kind: string; value: string }
export const device = (value: string): Identity => ({ kind: 'anonymousId', value })
export const email = (value: string): Identity => ({ kind: 'email', value })
export const account = (value: string): Identity => ({ kind: 'id', value })

let serial = 0

/** A signal of a person known by these identities, strongest first. */
export async function tell(
  store: Store,
  identities: Identity[],
  {
    traits,
    at = 0,
    id = `sig_${(serial += 1)}`,
  }: { traits?: Record<string, string>; at?: number; id?: string } = {},
) {
  const told = traits
    ? {
        traits,
        traitTimes: Object.fromEntries(Object.keys(traits).map((name) => [name, at + 1])),
        ...columnsOf(traits),
      }
    : {}
  const person = personRow({ id: `cus_${identities[0]?.kind}_${identities[0]?.value}`, identities, ...told })
  const moment = new Date(now.getTime() + at * 60_000)
  const [saved] = await saveSignals(
    store,
    [person],
    [signalRow({ id, occurredAt: moment.getTime() })],
    moment,
  )
  return saved?.customerId ?? ''
}

/** An open case, as the sweep leaves one. */
export async function openCase(store: Store, id: string, customerId: string, openedAt: number) {
  await bindings.DB.prepare(
    `INSERT INTO cases (organization_id, id, customer_id, sequence, status, tier, probability, reasons, next_step, alerts,
       opened_at, updated_at, version) VALUES (?, ?, ?, 1, 'open', 'alert', 0.5, '[]', '{}', 0, ?, 0, 1)`,
  )
    .bind(store.organizationId, id, customerId, openedAt)
    .run()
}

/** Everything about customers, without when it was written. */
export async function dump(store: Store) {
  const { organizationId } = store
  return {
    signals: await all(
      'SELECT id, customer_id, origin_id FROM signals WHERE organization_id = ? ORDER BY id',
      organizationId,
    ),
    identities: await all(
      'SELECT kind, value, customer_id, origin_id FROM identities WHERE organization_id = ? ORDER BY kind, value',
      organizationId,
    ),
    customers: await all(
      `SELECT id, merged_into, name, segment, value, (SELECT json_group_array(key || '=' || value) FROM
         (SELECT key, value FROM json_each(traits) ORDER BY key)) AS traits, (SELECT json_group_array(v) FROM
         (SELECT value AS v FROM json_each(identities) ORDER BY 1)) AS identities
       FROM customers WHERE organization_id = ? ORDER BY id`,
      organizationId,
    ),
    open: await all(
      "SELECT id, customer_id, status FROM cases WHERE organization_id = ? AND status <> 'resolved' ORDER BY id",
      organizationId,
    ),
    touched: await all(
      'SELECT customer_id FROM touched WHERE organization_id = ? ORDER BY customer_id',
      organizationId,
    ),
  }
}

export const isSound = async (store: Store) => {
  expect(await verifyPersons(store)).toEqual([])
  expect((await verifyRollups(store)).differences).toEqual([])
}
