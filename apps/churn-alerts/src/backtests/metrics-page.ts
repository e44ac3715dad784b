import type { Store } from '@vigia/db/database'
import { withSeries, type Trial, type TrialSeries } from '@vigia/domain/backtests'
import { definitions, type Definition } from '@vigia/domain/metrics'
import { addDays, dayOf } from '@vigia/domain/periods'
import { matches, watchedDefinitions } from '@vigia/domain/rules'

import { seriesOf } from '../watch/series.ts'
import type { TrialState, Turned } from './state.ts'

const HISTORY_DAYS = 400
const SERIES_A_PAGE = 4

const watched = watchedDefinitions.flatMap((id) => definitions.find((each) => each.id === id) ?? [])

const daysOf = ({ from, to, timeZone }: Trial) => ({ from: dayOf(from, timeZone), to: dayOf(to, timeZone) })

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

/** Which definition comes next, and which of its series. */
const placeIn = ({ cursor }: TrialState): [definition: number, series: number] => {
  const [definition = 0, series = 0] = cursor.split('.').map(Number)
  return [definition, series]
}

function asksOf({ rule }: Trial, definition: Definition): boolean {
  const asked = rule.conditions.filter(({ field }) => field === 'metric')
  return matches({ ...rule, conditions: asked }, () => definition.id)
}

async function seriesAsked(store: Store, trial: Trial, definition: Definition): Promise<TrialSeries[]> {
  const { from, to } = daysOf(trial)
  const days = { fromDay: addDays(from, -HISTORY_DAYS), toDay: to }
  const series = await seriesOf({ store, timeZone: trial.timeZone }, definition, days)
  return [...series]
    .map(([touchpoint, points]) => ({ definition, touchpoint: touchpoint || null, points }))
    .filter(({ touchpoint }) => mayMatch(trial, definition.id, touchpoint))
    .toSorted((a, b) => ((a.touchpoint ?? '') < (b.touchpoint ?? '') ? -1 : 1))
}

/** The next few series: the watch is lived again over each, which takes more thought than rows. */
export async function nextMetricPage(
  store: Store,
  trial: Trial,
  state: TrialState,
  rowBudget: number,
): Promise<Turned> {
  const [index, from] = placeIn(state)
  const definition = watched[index]
  if (!definition) return { state, isOver: true, isWhole: true }
  const isLast = index + 1 >= watched.length
  const after = { ...state, cursor: `${index + 1}.0` }
  if (!asksOf(trial, definition)) return { state: after, isOver: isLast, isWhole: true }
  const expected = state.pages === 0 ? 0 : state.rowsRead / state.pages
  if (state.rowsRead + expected > rowBudget)
    return { state: { ...state, truncated: 1 }, isOver: true, isWhole: true }
  const before = store.cost.rowsRead
  const own = await seriesAsked(store, trial, definition)
  const to = from + SERIES_A_PAGE
  const tally = own
    .slice(from, to)
    .reduce((sum, series) => withSeries(sum, series, trial, daysOf(trial)), state.tally)
  const isWhole = to >= own.length
  const cursor = isWhole ? after.cursor : `${index}.${to}`
  const rowsRead = state.rowsRead + store.cost.rowsRead - before
  return { state: { ...state, cursor, tally, rowsRead }, isOver: isLast && isWhole, isWhole: true }
}
