import { policyFor } from '../risk/index.ts'
import { marchDay } from '../signals/fixtures.ts'
import type { StoredRule } from '../rules/index.ts'
import type { Trial, TrialCustomer } from './trial.ts'

/** For tests: somebody of whom nothing is known, changed by `over`. */
export const customerOf = (over: Partial<TrialCustomer> = {}): TrialCustomer => ({
  id: 'cus_1',
  name: null,
  segment: '',
  value: null,
  signals: [],
  outcomes: [],
  actions: [],
  cases: [],
  ...over,
})

/** For tests: a trial over March 2026, seen from the end of the year; who leaves is told. */
export const trialOf = (rule: StoredRule, over: Partial<Trial> = {}): Trial => ({
  rule,
  from: marchDay(1),
  to: marchDay(31),
  horizonDays: 90,
  now: marchDay(300),
  policy: policyFor('us'),
  timeZone: 'UTC',
  inactivity: false,
  silentGaps: 3,
  ...over,
})
