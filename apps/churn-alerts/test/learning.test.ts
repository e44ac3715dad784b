import { env } from 'cloudflare:workers'

import { eraseCustomer } from '@vigia/db/customers'
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
import { learnOrganization } from '../src/learning/organization.ts'
import { learnRisks } from '../src/learning/learn.ts'
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
    expect(await learnAt('empty', tonight)).toEqual({ examples: 0, fitted: 0, promoted: 0 })
    expect(await readActiveModel(store('empty'))).toBeNull()
  })

  it('takes outcomes up and lets the model that they teach take over', async () => {
    const stats = await learnAt('told', tonight)
    expect(stats).toMatchObject({ fitted: stats.examples, promoted: 1 })
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
    expect(await learnAt('told', tonight)).toEqual({ examples: 0, fitted: 0, promoted: 0 })
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

  it('takes a closed case up as of its opening, with what was done, and one that is opened again back', async () => {
    await seedOrganization(env, 'cases')
    await shopOf('org_cases', 3, false)
    const opened = tonight.getTime() - 20 * dayMs
    const insert = env.DB.prepare(
      `INSERT INTO cases (organization_id, id, customer_id, sequence, status, tier, probability, reasons, next_step, alerts,
        opened_at, updated_at, version, held_out)
       VALUES ('org_cases', ?1, ?2, 1, 'open', 'alert', 0.5, '[]', '{}', 1, ?3, ?3, 1, ?4)`,
    )
    const close = env.DB.prepare(
      "UPDATE cases SET status = 'resolved', outcome = ?2, resolved_at = ?3 WHERE organization_id = 'org_cases' AND id = ?1",
    )
    const act = env.DB.prepare(
      `INSERT INTO case_events (organization_id, case_id, version, customer_id, at, action, status)
       VALUES ('org_cases', ?1, 2, ?2, ?3, 'resolve', 'resolved')`,
    )
    const closedAt = opened + 5 * dayMs
    await env.DB.batch([
      insert.bind('cas_lost', customerOf(0), opened, 0),
      insert.bind('cas_saved', customerOf(1), opened, 1),
      insert.bind('cas_again', customerOf(2), opened, 0),
      close.bind('cas_lost', 'lost', closedAt),
      close.bind('cas_saved', 'saved', closedAt),
      close.bind('cas_again', 'lost', closedAt),
      act.bind('cas_lost', customerOf(0), closedAt),
      env.DB.prepare(
        "UPDATE cases SET status = 'open' WHERE organization_id = 'org_cases' AND id = 'cas_again'",
      ),
    ])
    await learnAt('cases', tonight)
    const ofCases = await rows(
      "SELECT customer_id, at, label, acted, held_out FROM churn_examples WHERE organization_id = 'org_cases' AND features ->> '$._snapshot' = 0 ORDER BY customer_id",
    )
    expect(ofCases).toEqual([
      { customer_id: customerOf(0), at: opened, label: 1, acted: 1, held_out: 0 },
      { customer_id: customerOf(1), at: opened, label: 0, acted: 0, held_out: 1 },
    ])
  })

  it('forgets an erased customer, and learns of a merged one as who they are now', async () => {
    await seedOrganization(env, 'gone')
    await shopOf('org_gone', 2, true)
    const one = customerOf(0)
    await env.DB.batch([
      env.DB.prepare(
        "UPDATE customers SET merged_into = ?1 WHERE organization_id = 'org_gone' AND id = ?2",
      ).bind(one, customerOf(1)),
      env.DB.prepare("UPDATE signals SET customer_id = ?1 WHERE organization_id = 'org_gone'").bind(one),
    ])
    await learnAt('gone', tonight)
    const customers = await rows(
      "SELECT DISTINCT customer_id FROM churn_examples WHERE organization_id = 'org_gone'",
    )
    expect(customers).toEqual([{ customer_id: one }])
    await eraseCustomer(store('gone'), one, tonight)
    expect((await stateOf('gone')).examples).toEqual([])
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
