import type { Store } from '@vigia/db/database'
import { withSeries, type Trial } from '@vigia/domain/backtests'
import { definitions } from '@vigia/domain/metrics'
import { addDays, dayOf } from '@vigia/domain/periods'
import { matches, watchedDefinitions } from '@vigia/domain/rules'

import { seriesOf } from '../watch/series.ts'
import type { TrialState, Turned } from './state.ts'

const HISTORY_DAYS = 400
const MOST_SERIES = 40

/** Whether the rule could be about a series at all, whatever it does: so that no other is watched again. */
function mayMatch({ rule }: Trial, definition: string, touchpoint: string | null): boolean {
  const asksWhere = rule.conditions.some(({ field }) => field === 'touchpoint')
  if (!asksWhere && touchpoint !== null) return false
  const where = rule.conditions.filter(({ field }) => field === 'metric' || field === 'touchpoint')
  const known: Record<string, string | string[]> = {
    metric: definition,
    touchpoint: touchpoint === null ? [] : [touchpoint, 'any'],
  }
  return matches({ ...rule, conditions: where }, (field) => known[field] ?? null)
}

/** The next metric: the watch is lived again over each of its series. */
export async function nextMetricPage(store: Store, trial: Trial, state: TrialState): Promise<Turned> {
  const index = Number(state.cursor || 0)
  const id = watchedDefinitions[index]
  const definition = definitions.find((each) => each.id === id)
  const isOver = index + 1 >= watchedDefinitions.length
  const next = { ...state, cursor: String(index + 1) }
  const asked = trial.rule.conditions.filter(({ field }) => field === 'metric')
  const known = (field: string) => (field === 'metric' && definition ? definition.id : null)
  if (!definition || !matches({ ...trial.rule, conditions: asked }, known))
    return { state: next, isOver, isWhole: true }
  const before = store.cost.rowsRead
  const days = { from: dayOf(trial.from, trial.timeZone), to: dayOf(trial.to, trial.timeZone) }
  const series = await seriesOf({ store, timeZone: trial.timeZone }, definition, {
    fromDay: addDays(days.from, -HISTORY_DAYS),
    toDay: days.to,
  })
  const own = [...series]
    .map(([touchpoint, points]) => ({ definition, touchpoint: touchpoint || null, points }))
    .filter(({ touchpoint }) => mayMatch(trial, definition.id, touchpoint))
  const looked = own.slice(0, MOST_SERIES)
  const tally = looked.reduce((sum, each) => withSeries(sum, each, trial, days), state.tally)
  const rowsRead = state.rowsRead + store.cost.rowsRead - before
  const truncated = state.truncated + own.length - looked.length
  return { state: { ...next, tally, rowsRead, truncated }, isOver, isWhole: true }
}
