import type { Backtest, BacktestResult } from '@vigia/contracts/backtests'
import type { BacktestRow } from '@vigia/db/backtests'
import { placeOf } from '@vigia/domain/ids'
import { sentenceOf } from '@vigia/domain/rules'

import { presentRuleShape } from '../rules/document.ts'
import { requestOf, stateOf, type TrialState } from './state.ts'

/** Where it stands among all customers; of a metric there is no share. */
const shareOf = ({ cursor, pages }: TrialState, result: BacktestResult | null, isMetric: boolean) => {
  if (result) return result.share
  return pages === 0 || isMetric ? null : placeOf(cursor)
}

type KeptResult = Omit<BacktestResult, 'weeks' | 'alertsPerWeek'> &
  Partial<Pick<BacktestResult, 'weeks' | 'alertsPerWeek'>>

/** A result as it was kept; weeks are missing where it is of before they were counted. */
const resultOf = ({ result }: BacktestRow): BacktestResult | null =>
  result === null ? null : { weeks: [], alertsPerWeek: null, ...(JSON.parse(result) as KeptResult) }

export function presentBacktest(row: BacktestRow): Backtest {
  const request = requestOf(row)
  const state = stateOf(row)
  const result = resultOf(row)
  const { rule, from, to, horizonDays, rowBudget, currency } = request
  return {
    id: row.id,
    ruleId: row.ruleId,
    rule: presentRuleShape(rule),
    sentence: sentenceOf(rule, currency),
    status: row.status,
    period: { from, to },
    horizonDays,
    rowBudget,
    progress: {
      pages: state.pages,
      customers: state.tally.customers,
      signals: state.tally.signals,
      rowsRead: state.rowsRead,
      share: shareOf(state, result, rule.on === 'metric'),
    },
    result,
    error: state.error,
    createdAt: new Date(row.createdAt).toISOString(),
    updatedAt: new Date(row.updatedAt).toISOString(),
  }
}
