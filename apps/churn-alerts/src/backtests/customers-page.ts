import { nextCustomers, triedHistories, type TriedCustomer, type TriedHistory } from '@vigia/db/backtests'
import type { Store } from '@vigia/db/database'
import { needsOf, withCustomer, type Trial, type TrialCustomer } from '@vigia/domain/backtests'
import { withOutcomes } from '@vigia/domain/history'

import type { TrialState, Turned } from './state.ts'

const FIRST_CUSTOMERS = 50
const MOST_CUSTOMERS = 500
const MOST_SIGNALS = 8_000
const PAGE_ROWS = 20_000
/** A page for fewer than this is not worth what it costs: the budget is used up. */
const FEWEST_CUSTOMERS = 5
/** What a signal costs, at the most, through its index. */
const ROWS_A_SIGNAL = 2.5

/** How many customers the next page may look at, by what those before cost; 0 where the budget is used up. */
export function pageSize({ tally: { customers }, rowsRead }: TrialState, rowBudget: number): number {
  const left = rowBudget - rowsRead
  if (customers === 0) return Math.min(FIRST_CUSTOMERS, Math.floor(left / 20))
  const affordable = Math.floor(Math.min(PAGE_ROWS, left * 0.9) / (rowsRead / customers))
  return affordable < FEWEST_CUSTOMERS ? 0 : Math.min(MOST_CUSTOMERS, affordable)
}

const nothing: TriedHistory = { signals: [], outcomes: [], actions: [], cases: [] }

function customerOf(customer: TriedCustomer, history: TriedHistory = nothing): TrialCustomer {
  const { signals, outcomes, ...rest } = history
  const sorted = withOutcomes(signals, outcomes).toSorted(
    (a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1),
  )
  return { ...customer, ...rest, outcomes, signals: sorted }
}

/** Those of whom all was read; if the limit cut off the first, that one with what there is. */
function wholeOf(customers: readonly TriedCustomer[], cut: string | null) {
  const until = cut === null ? customers.length : customers.findIndex(({ id }) => id === cut)
  return { looked: customers.slice(0, Math.max(1, until)), truncated: until === 0 ? 1 : 0 }
}

/** The next page of customers, by id, which is by chance. */
export async function nextCustomersPage(
  store: Store,
  trial: Trial,
  state: TrialState,
  rowBudget: number,
): Promise<Turned> {
  const limit = pageSize(state, rowBudget)
  if (limit === 0) return { state, isOver: true, isWhole: false }
  const before = store.cost.rowsRead
  const customers = await nextCustomers(store, state.cursor, limit)
  if (customers.length === 0) return { state, isOver: true, isWhole: true }
  const left = rowBudget - state.rowsRead - limit
  const mostSignals = Math.max(1, Math.min(MOST_SIGNALS, Math.floor(left / ROWS_A_SIGNAL)))
  const ids = customers.map(({ id }) => id)
  const wanted = { ...needsOf(trial), mostSignals }
  const { histories, last } = await triedHistories(store, ids, wanted, trial.now)
  const { looked, truncated } = wholeOf(customers, last)
  const tally = looked.reduce(
    (sum, customer) => withCustomer(sum, customerOf(customer, histories.get(customer.id)), trial),
    state.tally,
  )
  const isWhole = customers.length < limit && looked.length === customers.length
  const next = {
    ...state,
    tally,
    cursor: looked.at(-1)?.id ?? state.cursor,
    rowsRead: state.rowsRead + store.cost.rowsRead - before,
    truncated: state.truncated + truncated,
  }
  return { state: next, isOver: isWhole, isWhole }
}
