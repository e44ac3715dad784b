import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Backtest } from '@vigia/contracts/backtests'
import { findBacktest, insertBacktest, type BacktestRow } from '@vigia/db/backtests'
import { databaseFor } from '@vigia/db/database'
import { emptyTally } from '@vigia/domain/backtests'
import { seedOrganization } from '@vigia/testing/organization'

import { continueAllBacktests, continueBacktests, runBacktest } from '../src/backtests/run.ts'
import { firstState, type TrialRequest, type TrialState } from '../src/backtests/state.ts'
import { call, list } from './call.ts'
import { fillHistory, fillMetric, idOf, YEAR_END } from './backtest-history.ts'
import { rows } from './story.ts'

const rule = {
  name: 'Mal CSAT en la entrega',
  on: 'signal',
  conditions: [
    { field: 'metric', op: 'is', value: 'csat' },
    { field: 'score', op: 'at_most', value: 2 },
    { field: 'touchpoint', op: 'is', value: 'delivery' },
  ],
}
const at = { 'x-vigia-now': YEAR_END.toISOString() }
const ask = (body: object, name = 'shop') =>
  call('POST', '/v1/backtests', body, { ...at, authorization: `Bearer vg_sk_${name}` })
const read = async (id: string, name = 'shop') =>
  (await call('GET', `/v1/backtests/${id}`, undefined, { ...at, authorization: `Bearer vg_sk_${name}` }))
    .body as unknown as Backtest

/** Until it is over: what began in the request goes on, as by the cron of each minute. */
const finished = async (id: string, name = 'shop'): Promise<Backtest> => {
  for (let minute = 0; minute < 60; minute += 1) {
    const found = await read(id, name)
    if (found.status !== 'running') return found
    await continueBacktests(databaseFor(env, `org_${name}`), YEAR_END)
  }
  throw new Error('It never ended')
}

const CUSTOMERS = 240

beforeAll(async () => {
  for (const name of ['shop', 'other', 'metrics', 'kill', 'cancel', 'busy']) await seedOrganization(env, name)
  for (const name of ['shop', 'kill', 'cancel']) await fillHistory(env.DB, `org_${name}`, CUSTOMERS)
  await fillMetric(env.DB, 'org_metrics')
})

describe('a back-test', () => {
  it('answers at once, goes on by itself, and tells what the rule would have raised and who left', async () => {
    const { status, body } = await ask({ rule })
    expect(status).toBe(202)
    expect(body).toMatchObject({
      id: expect.stringMatching(/^bkt_/),
      status: 'running',
      rowBudget: 500_000,
      horizonDays: 90,
      ruleId: null,
      rule: { ...rule, tier: 'alert', cooldownDays: 7, opensCase: true },
      period: { from: '2025-10-02T00:00:00.000Z', to: '2026-10-02T00:00:00.000Z' },
    })
    const { result, progress, status: end } = await finished(String(body['id']))
    expect([end, progress.customers, progress.share]).toEqual(['done', CUSTOMERS, 1])
    // By the fixture: a third are alerted twice, ten days apart; a fourth of these leave 20 days after the first alert.
    expect(result).toMatchObject({
      share: 1,
      alerts: { value: 160, low: 160, high: 160 },
      customersAlerted: { value: 80 },
      left: { value: 20 },
      falseAlarms: { value: 60 },
      leavers: { value: 40 },
      leadDays: { median: 20, of: 20 },
      precision: { value: 25, of: 80 },
      recall: { value: 50, of: 40 },
    })
    expect(result?.text.es).toMatch(
      /^Habría dado 160 avisos a 80 clientes, 3,1 por responsable y semana; 20 de esos clientes se fueron: acierto 25 % \[17–35\], cobertura 50 %, antelación mediana 20 días\.$/,
    )
    expect(result?.examples).toHaveLength(10)
    expect(result?.months.reduce((sum, { alerts }) => sum + alerts, 0)).toBe(160)
    expect(progress.rowsRead).toBeGreaterThan(CUSTOMERS)
  })

  it('tries a stored rule, and is listed with the newest first', async () => {
    const made = await call('POST', '/v1/rules', { ...rule, enabled: false })
    const { body } = await ask({ ruleId: made.body['id'] })
    expect(body['ruleId']).toBe(made.body['id'])
    await finished(String(body['id']))
    const { items } = await list('/v1/backtests?limit=1')
    expect(items).toHaveLength(1)
  })

  it('takes a share of the customers where the budget is small, stays within it and says so', async () => {
    const { body } = await ask({ rule, rowBudget: 1_000 })
    const { result, progress, rowBudget } = await finished(String(body['id']))
    expect(progress.rowsRead).toBeLessThanOrEqual(rowBudget)
    expect(progress.customers).toBeLessThan(CUSTOMERS)
    expect(progress.customers).toBeGreaterThan(40)
    expect(Math.abs((result?.share ?? 0) - progress.customers / CUSTOMERS)).toBeLessThan(0.1)
    const { value = 0, low = 0, high = 0 } = result?.alerts ?? {}
    expect(low).toBeLessThan(160)
    expect(high).toBeGreaterThan(160)
    expect(value).toBeGreaterThan(low)
    expect(result?.notes[0]?.en).toContain('of the customers was looked at')
  })

  it('lives risks and cases again', async () => {
    const risk = { name: 'r', on: 'risk', conditions: [{ field: 'openIssueDays', op: 'at_least', value: 3 }] }
    const first = await ask({ rule: risk })
    expect((await finished(String(first.body['id']))).result?.customersAlerted.value).toBe(60)
    const unanswered = {
      name: 'c',
      on: 'case',
      conditions: [{ field: 'daysWithoutContact', op: 'at_least', value: 3 }],
    }
    const second = await ask({ rule: unanswered })
    const { result } = await finished(String(second.body['id']))
    expect(result?.customersAlerted.value).toBe(60)
    expect(result?.notes.map(({ en }) => en).join()).toContain('actions on record')
  })

  it('counts what the watch would have told of a metric, without a precision', async () => {
    const fell = {
      name: 'm',
      on: 'metric',
      conditions: [
        { field: 'metric', op: 'is', value: 'csat/top2-of-5' },
        { field: 'direction', op: 'is', value: 'fell' },
      ],
      cooldownDays: 30,
    }
    const { body } = await ask({ rule: fell }, 'metrics')
    const { result, status } = await finished(String(body['id']), 'metrics')
    expect([status, result?.alerts.value, result?.precision]).toEqual(['done', 1, null])
    expect(result?.examples[0]).toMatchObject({ customerId: null, became: 'none' })
  })

  it.each([
    { why: 'neither a rule nor an id', body: {}, path: 'rule' },
    { why: 'both', body: { rule, ruleId: 'rul_1' }, path: 'rule' },
    { why: 'a rule that is not there', body: { ruleId: 'rul_1' }, path: 'ruleId' },
    {
      why: 'an error in the rule',
      body: { rule: { ...rule, conditions: [{ field: 'x', op: 'is', value: 1 }] } },
      path: 'rule.conditions.0.field',
    },
    {
      why: 'a period that ends before it begins',
      body: { rule, from: '2026-02-01T00:00:00Z', to: '2026-01-01T00:00:00Z' },
      path: 'from',
    },
    { why: 'a period of ten years', body: { rule, from: '2016-02-01T00:00:00Z' }, path: 'from' },
    { why: 'a period in the future', body: { rule, to: '2030-01-01T00:00:00Z' }, path: 'to' },
    { why: 'no budget to speak of', body: { rule, rowBudget: 999 }, path: 'rowBudget' },
  ])('is refused for $why', async ({ body, path }) => {
    const answer = await ask(body)
    expect([answer.status, (answer.body['errors'] as { path: string }[])[0]?.path]).toEqual([400, path])
  })

  it('is not there for another organization', async () => {
    const { body } = await ask({ rule })
    const foreign = { authorization: 'Bearer vg_sk_other' }
    expect((await call('GET', `/v1/backtests/${String(body['id'])}`, undefined, foreign)).status).toBe(404)
    expect((await call('DELETE', `/v1/backtests/${String(body['id'])}`, undefined, foreign)).status).toBe(404)
    await finished(String(body['id']))
  })
})

const request = (): TrialRequest => ({
  rule: { ...rule, on: 'signal', tier: 'alert', cooldownDays: 7, opensCase: true },
  from: '2025-10-02T00:00:00.000Z',
  to: '2026-10-02T00:00:00.000Z',
  askedAt: YEAR_END.toISOString(),
  horizonDays: 90,
  rowBudget: 500_000,
  inactivity: false,
  silentGaps: 3,
  managers: 1,
  region: 'us',
  timeZone: 'UTC',
  currency: 'EUR',
})

async function begun(name: string, id: string, over: Partial<TrialRequest> = {}): Promise<BacktestRow> {
  const store = databaseFor(env, `org_${name}`)
  const row = {
    id,
    ruleId: null,
    request: JSON.stringify({ ...request(), ...over }),
    state: JSON.stringify(firstState),
  }
  await insertBacktest(store, row, 10, YEAR_END)
  const found = await findBacktest(store, id)
  if (!found) throw new Error('It was not kept')
  return found
}

const onePage = { pages: 1, rows: 1_000_000, looks: 1_000_000 }
const stored = async (name: string, id: string) =>
  (await findBacktest(databaseFor(env, `org_${name}`), id)) as BacktestRow

describe('a back-test that is cut off', () => {
  it('goes on where it was, and finds the same', async () => {
    const store = databaseFor(env, 'org_kill')
    await begun('kill', 'bkt_whole')
    while ((await stored('kill', 'bkt_whole')).status === 'running') await continueBacktests(store, YEAR_END)
    await begun('kill', 'bkt_cut')
    // Each run begins anew with what is in the row, and the one before was killed after its page.
    while ((await stored('kill', 'bkt_cut')).status === 'running')
      await runBacktest(databaseFor(env, 'org_kill'), await stored('kill', 'bkt_cut'), YEAR_END, onePage)
    const [whole, cut] = [await stored('kill', 'bkt_whole'), await stored('kill', 'bkt_cut')]
    expect(JSON.parse(cut.result ?? '')).toEqual(JSON.parse(whole.result ?? ''))
  })

  it('counts a page once, however many runs take it at the same time', async () => {
    const row = await begun('kill', 'bkt_twice')
    const runs = [1, 2, 3, 4].map(() => runBacktest(databaseFor(env, 'org_kill'), row, YEAR_END, onePage))
    await Promise.all(runs)
    const state = JSON.parse((await stored('kill', 'bkt_twice')).state) as TrialState
    expect([state.pages, state.tally.customers]).toEqual([1, 50])
    await continueAllBacktests(env, YEAR_END)
    const { result } = await stored('kill', 'bkt_twice')
    expect(JSON.parse(result ?? '')).toMatchObject({ customersAlerted: { value: 80 } })
  })

  it('gives up after failing three times at the same place, and says so', async () => {
    await begun('kill', 'bkt_bad', { timeZone: 'Nowhere/Land' })
    for (let minute = 0; minute < 4; minute += 1)
      await continueBacktests(databaseFor(env, 'org_kill'), YEAR_END)
    const { status, state } = await stored('kill', 'bkt_bad')
    expect([status, (JSON.parse(state) as TrialState).tally]).toEqual(['failed', emptyTally])
    expect((await read('bkt_bad', 'kill')).error).toContain('three times')
  })
})

describe('a back-test that nobody wants any more', () => {
  const remove = (id: string) =>
    call('DELETE', `/v1/backtests/${id}`, undefined, { ...at, authorization: 'Bearer vg_sk_cancel' })

  it('is cancelled while it runs, and removed when it is over', async () => {
    const row = await begun('cancel', 'bkt_c')
    await runBacktest(databaseFor(env, 'org_cancel'), row, YEAR_END, onePage)
    expect((await remove('bkt_c')).body).toMatchObject({ status: 'cancelled', progress: { customers: 50 } })
    await continueBacktests(databaseFor(env, 'org_cancel'), YEAR_END)
    expect((await read('bkt_c', 'cancel')).status).toBe('cancelled')
    expect((await remove('bkt_c')).status).toBe(200)
    expect((await remove('bkt_c')).status).toBe(404)
  })

  it('keeps others waiting: three run at a time', async () => {
    for (const id of ['bkt_1', 'bkt_2', 'bkt_3']) await begun('busy', id)
    expect((await ask({ rule }, 'busy')).status).toBe(409)
    await continueBacktests(databaseFor(env, 'org_busy'), YEAR_END)
    expect(
      await rows(
        "SELECT count(*) AS n FROM backtests WHERE organization_id = 'org_busy' AND status = 'done'",
      ),
    ).toEqual([{ n: 3 }])
    expect(idOf(1)).toMatch(/^cus_[0-9a-z]{24}$/)
  })
})
