import {
  organizationsWithBacktests,
  runningBacktests,
  saveBacktestPage,
  type BacktestRow,
} from '@vigia/db/backtests'
import { databaseFor, directoryFor, type Store } from '@vigia/db/database'
import { needsReplay, resultOf, type TrialResult } from '@vigia/domain/backtests'
import { placeOf } from '@vigia/domain/ids'
import { policyFor, type RiskPolicy } from '@vigia/domain/risk'
import { logFailure } from '@vigia/http/app'

import type { Bindings } from '../env.ts'
import { settingOf } from '../follow-up/setting.ts'
import { nextCustomersPage } from './customers-page.ts'
import { nextMetricPage } from './metrics-page.ts'
import { requestOf, stateOf, trialOf, type TrialRequest, type TrialState, type Turned } from './state.ts'

/** What a run may do before it leaves the rest to the next. Rows of the database, and looks at a customer's risk. */
export interface RunLimits {
  pages: number
  rows: number
  looks: number
}

const atOnce: RunLimits = { pages: 2, rows: 30_000, looks: 5_000 }
const aMinute: RunLimits = { pages: 30, rows: 150_000, looks: 100_000 }
const MOST_FAILURES = 3
const MOST_RUNNING = 3
const SMALLEST_SHARE = 1e-6

/** The share of customers that was looked at, 0 to 1. */
const shareOf = ({ cursor }: TrialState, isWhole: boolean): number =>
  isWhole ? 1 : Math.max(SMALLEST_SHARE, placeOf(cursor))

function finish(request: TrialRequest, id: string, { state, isWhole }: Turned): TrialResult {
  const { rule, from, to, managers, inactivity, timeZone } = request
  return resultOf(state.tally, {
    rule: { ...rule, id },
    from: new Date(from),
    to: new Date(to),
    share: shareOf(state, isWhole),
    managers,
    inactivity,
    truncated: state.truncated,
    timeZone,
  })
}

async function turn(store: Store, row: BacktestRow, state: TrialState, policy: RiskPolicy): Promise<Turned> {
  const request = requestOf(row)
  const trial = trialOf(request, row.ruleId ?? row.id, policy)
  if (request.rule.on === 'metric') return nextMetricPage(store, trial, state, request.rowBudget)
  return nextCustomersPage(store, trial, state, request.rowBudget)
}

/** The policy that assesses customers today; a rule that asks nothing of the risk does without the round trip. */
async function policyOf(store: Store, { rule, region, currency, timeZone }: TrialRequest) {
  if (rule.on === 'metric' || !needsReplay({ ...rule, id: '' })) return policyFor(region)
  return (await settingOf(store, { region, currency, timeZone })).policy
}

/** A page more, saved; null where another run counted it first, or it was cancelled. */
async function takePage(
  store: Store,
  row: BacktestRow,
  state: TrialState,
  policy: RiskPolicy,
  now: Date,
): Promise<Turned | null> {
  const turned = await turn(store, row, state, policy)
  const next = { ...turned.state, pages: state.pages + 1, failures: 0 }
  const result = turned.isOver ? finish(requestOf(row), row.id, { ...turned, state: next }) : null
  const saved = await saveBacktestPage(
    store,
    { id: row.id, pages: state.pages },
    {
      status: turned.isOver ? 'done' : 'running',
      state: JSON.stringify(next),
      result: result && JSON.stringify(result),
    },
    now,
  )
  return saved ? { ...turned, state: next } : null
}

/** A page that fails is tried again by the next run; one that keeps failing ends the trial. */
async function noteFailure(store: Store, row: BacktestRow, state: TrialState, err: unknown, now: Date) {
  logFailure(err, { job: 'backtest', id: row.id, pages: state.pages })
  const failures = state.failures + 1
  const isLost = failures >= MOST_FAILURES
  const error = isLost ? 'It failed three times at the same place; the failures were logged' : null
  const next = JSON.stringify({ ...state, failures, error })
  const status = isLost ? 'failed' : 'running'
  await saveBacktestPage(
    store,
    { id: row.id, pages: state.pages },
    { status, state: next, result: null },
    now,
  )
}

/**
 * Goes on with a back-test until it is over or the run has done its share; answers what is left of it. A page is counted
 * once, whoever runs at the same time or is cut off: its sum is saved only on the number of pages it was made from.
 */
export async function runBacktest(
  store: Store,
  row: BacktestRow,
  now: Date,
  limits: RunLimits = atOnce,
): Promise<RunLimits> {
  const left = { ...limits }
  let state = stateOf(row)
  try {
    const policy = await policyOf(store, requestOf(row))
    while (left.pages > 0 && left.rows > 0 && left.looks > 0) {
      const turned = await takePage(store, row, state, policy, now)
      if (!turned) break
      left.pages -= 1
      left.rows -= turned.state.rowsRead - state.rowsRead
      left.looks -= turned.state.tally.looks - state.tally.looks
      state = turned.state
      if (turned.isOver) break
    }
  } catch (err) {
    await noteFailure(store, row, state, err, now)
  }
  return left
}

/** Goes on with an organization's back-tests, the oldest first, within the bounds of one run. Answers how many it met. */
export async function continueBacktests(store: Store, now: Date): Promise<number> {
  const running = await runningBacktests(store, MOST_RUNNING)
  let left = aMinute
  for (const row of running) {
    if (left.pages <= 0 || left.rows <= 0 || left.looks <= 0) break
    left = await runBacktest(store, row, now, left)
  }
  return running.length
}

/** The same for every organization that has one running: to be called by the cron of each minute. */
export async function continueAllBacktests(env: Bindings, now: Date): Promise<number> {
  let met = 0
  for (const { id } of await organizationsWithBacktests(directoryFor(env)))
    met += await continueBacktests(databaseFor(env, id), now)
  return met
}
