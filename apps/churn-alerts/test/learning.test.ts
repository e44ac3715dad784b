import { env } from 'cloudflare:workers'

import { databaseFor } from '@vigia/db/database'
import { saveSignals } from '@vigia/db/intake'
import { readActiveModel, readModels } from '@vigia/db/learning'
import { saveSetting } from '@vigia/db/settings'
import { seeded } from '@vigia/domain/drivers'
import { snapshotsOf } from '@vigia/domain/learning'
import { seedOrganization } from '@vigia/testing/organization'
import { personRow } from '@vigia/testing/rows'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Bindings } from '../src/env.ts'
import { learnOrganization, learnRisks } from '../src/learning/learn.ts'
import { customerOf, dayMs, defect, night, shopOf, tonight } from './learning-world.ts'
import { rows } from './story.ts'

const bindings = env as unknown as Bindings
const store = (name: string) => databaseFor(env, `org_${name}`)
const organization = (name: string) => ({
  id: `org_${name}`,
  region: 'us' as const,
  timeZone: 'UTC',
  currency: 'EUR',
})
const learnAt = (name: string, now: Date) =>
  learnOrganization(store(name), organization(name), now, seeded(1))

/** All that a night may leave behind. */
const stateOf = async (name: string) => ({
  examples: await rows('SELECT * FROM churn_examples WHERE organization_id = ?', `org_${name}`),
  models: await rows('SELECT * FROM churn_models WHERE organization_id = ?', `org_${name}`),
  queue: await rows('SELECT * FROM label_queue WHERE organization_id = ?', `org_${name}`),
  risks: await rows('SELECT customer_id, next_due_at FROM risks WHERE organization_id = ?', `org_${name}`),
})

beforeAll(async () => {
  for (const name of ['told', 'silent', 'empty']) await seedOrganization(env, name)
  await shopOf('org_told', 240, true)
  await shopOf('org_silent', 160, false)
}, 60_000)

describe('the night of an organization', () => {
  it('teaches nothing where nothing is known', async () => {
    expect(await learnAt('empty', tonight)).toEqual({ examples: 0, candidates: 0, promoted: 0 })
    expect(await readActiveModel(store('empty'))).toBeNull()
  })

  it('takes outcomes up and lets the model that they teach take over', async () => {
    const stats = await learnAt('told', tonight)
    expect(stats).toMatchObject({ candidates: 1, promoted: 1 })
    expect(stats.examples).toBeGreaterThan(200)
    const { queue, models, risks } = await stateOf('told')
    expect(queue).toEqual([])
    expect(models).toHaveLength(1)
    expect(risks.every((row) => row['next_due_at'] === tonight.getTime())).toBe(true)
    const model = await readActiveModel(store('told'))
    expect(model?.weights['firstNegative']).toBeGreaterThan(0)
    expect(model?.leavers).toBeGreaterThan(100)
  })

  it('changes nothing when the same night is run again, or by two at once', async () => {
    const before = await stateOf('told')
    expect(await learnAt('told', tonight)).toEqual({ examples: 0, candidates: 0, promoted: 0 })
    await Promise.all([learnAt('told', tonight), learnAt('told', tonight)])
    expect(await stateOf('told')).toEqual(before)
  })

  it('comes to the same whether two ran at once or one', async () => {
    await seedOrganization(env, 'twice')
    await shopOf('org_twice', 60, true)
    await Promise.all([learnAt('twice', tonight), learnAt('twice', tonight)])
    await seedOrganization(env, 'once')
    await shopOf('org_once', 60, true)
    await learnAt('once', tonight)
    const [twice, once] = [await stateOf('twice'), await stateOf('once')]
    const withoutOrganization = (list: Record<string, unknown>[]) =>
      list.map((row) => ({ ...row, organization_id: null }))
    expect(withoutOrganization(twice.examples)).toEqual(withoutOrganization(once.examples))
    expect(twice.models).toHaveLength(once.models.length)
    expect(twice.queue).toEqual([])
  })

  it('learns from silence alone, of customers as they were', async () => {
    await learnAt('silent', tonight)
    const { active, latest } = await readModels(store('silent'), 5)
    expect(active?.id).toBe(latest?.id)
    expect(latest?.report.examples).toBeGreaterThan(800)
    expect(latest?.report.judgedBy).toBe('time')
    expect(latest?.report.candidate.auc?.value).toBeGreaterThan(0.65)
    const { examples } = await stateOf('silent')
    expect(new Set(examples.map((row) => row['source']))).toEqual(new Set(['inactivity']))
  })

  it('goes on by what a night brings, and keeps one candidate that waits', async () => {
    for (let n = 1; n <= 4; n += 1) expect((await learnAt('silent', night(n))).examples).toBeGreaterThan(0)
    const { models } = await stateOf('silent')
    expect(models.filter((row) => row['status'] === 'active')).toHaveLength(1)
    expect(models.filter((row) => row['status'] === 'shadow').length).toBeLessThan(2)
  })

  it('knows at a moment only what had arrived by then', async () => {
    await seedOrganization(env, 'late')
    const [newest = 0] = snapshotsOf(customerOf(1), tonight, 90)
    const at = newest - 64 * dayMs
    await shopOf('org_late', 2, false)
    // An hour before the moment, and told an hour after it.
    const person = personRow({ id: customerOf(1), identities: [{ kind: 'id', value: 'c1' }], traits: {} })
    const late = defect(0, at - 3_600_000)
    await saveSignals(store('late'), [person], [{ ...late, id: 'sig_late' }], new Date(at + 3_600_000))
    await learnAt('late', tonight)
    const known = await rows(
      "SELECT at, features ->> '$.firstNegative' AS n FROM churn_examples WHERE organization_id = 'org_late' AND customer_id = ? AND at >= ? ORDER BY at",
      customerOf(1),
      at,
    )
    expect(known[0]).toEqual({ at, n: 0 })
    expect(known[1]?.['n']).toBeGreaterThan(0.5)
  })

  it('goes on with the others where one is in trouble', async () => {
    await seedOrganization(env, 'broken')
    await shopOf('org_broken', 12, true)
    await saveSetting(store('broken'), 'risk', { tiers: null }, tonight)
    const stats = await learnRisks(bindings, night(40))
    expect(stats['riskFailed']).toBe(1)
    expect(stats['riskExamples']).toBeGreaterThan(0)
  }, 60_000)
})
