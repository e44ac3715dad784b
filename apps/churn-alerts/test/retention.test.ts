import { env } from 'cloudflare:workers'

import { databaseFor } from '@vigia/db/database'
import { saveSignals } from '@vigia/db/intake'
import { saveSetting } from '@vigia/db/settings'
import { seedOrganization } from '@vigia/testing/organization'
import { personRow, signalRow } from '@vigia/testing/rows'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Bindings } from '../src/env.ts'
import { forgetAllUnheard, forgetUnheard } from '../src/retention/forget.ts'
import { rows } from './story.ts'

const now = new Date('2026-11-20T03:10:00Z')
const made = Date.parse('2022-01-01T00:00:00Z')
const store = (name: string) => databaseFor(env, `org_${name}`)

const heardOf = async (name: string, id: string, at: string) => {
  const identities = [{ kind: 'id', value: id }]
  await saveSignals(
    store(name),
    [personRow({ id, identities })],
    [signalRow({ id: `sig_${id}`, occurredAt: Date.parse(at) })],
    new Date(at),
  )
  await env.DB.prepare('UPDATE customers SET created_at = ? WHERE organization_id = ? AND id = ?')
    .bind(made, `org_${name}`, id)
    .run()
}
const customers = async (name: string) =>
  (await rows('SELECT id FROM customers WHERE organization_id = ? ORDER BY id', `org_${name}`)).map(
    ({ id }) => id,
  )

beforeAll(async () => {
  for (const name of ['strict', 'easy']) {
    await seedOrganization(env, name)
    await heardOf(name, 'cus_long_gone', '2024-11-19T00:00:00Z')
    await heardOf(name, 'cus_just_in_time', '2024-11-20T03:10:00Z')
    await heardOf(name, 'cus_of_late', '2026-11-01T00:00:00Z')
  }
})

describe('the retention of an organization', () => {
  it('keeps everybody where nobody decided', async () => {
    expect(await forgetAllUnheard(env as unknown as Bindings, now)).toEqual({
      forgotten: 0,
      forgettingFailed: 0,
    })
    expect(await customers('easy')).toHaveLength(3)
  })

  it('erases whoever was not heard of, keeps the counts, and leaves other organizations alone', async () => {
    await saveSetting(store('strict'), 'retention', { forgetAfterMonths: 24 }, now)
    const before = await rows('SELECT * FROM rollups WHERE organization_id = ?', 'org_strict')
    expect(await forgetUnheard(store('strict'), now)).toBe(1)
    expect(await customers('strict')).toEqual(['cus_just_in_time', 'cus_of_late'])
    expect(await rows('SELECT * FROM rollups WHERE organization_id = ?', 'org_strict')).toEqual(before)
    expect(await customers('easy')).toHaveLength(3)
    expect(await forgetUnheard(store('strict'), now)).toBe(0)
  })

  it('takes the next one who grows silent', async () => {
    expect(await forgetUnheard(store('strict'), new Date('2026-11-21T03:10:00Z'))).toBe(1)
    expect(await customers('strict')).toEqual(['cus_of_late'])
  })
})
