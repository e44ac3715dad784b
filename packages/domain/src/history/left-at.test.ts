import { expect, it } from 'vitest'

import { historySignal, marchDay } from '../signals/fixtures.ts'
import type { HistoryOutcome, OutcomeKind } from '../signals/index.ts'
import { leftAtOf } from './index.ts'

const told = (day: number, outcome: OutcomeKind): HistoryOutcome => ({
  outcome,
  at: marchDay(day),
  value: null,
})
const bought = (day: number, over: object = {}) =>
  historySignal(day, { type: 'purchase', value: 10, ...over })

it.each([
  { when: 'nothing is known', outcomes: [], history: [], now: 20, left: null },
  { when: 'it was told', outcomes: [told(10, 'churned')], history: [], now: 20, left: 10 },
  { when: 'it was told at this instant', outcomes: [told(10, 'churned')], history: [], now: 10, left: 10 },
  { when: 'it lies ahead', outcomes: [told(10, 'churned')], history: [], now: 9, left: null },
  {
    when: 'they bought before it',
    outcomes: [told(10, 'churned')],
    history: [bought(9)],
    now: 20,
    left: 10,
  },
  {
    when: 'they bought since',
    outcomes: [told(10, 'churned')],
    history: [bought(11)],
    now: 20,
    left: null,
  },
  {
    when: 'they buy later',
    outcomes: [told(10, 'churned')],
    history: [bought(21)],
    now: 20,
    left: 10,
  },
  {
    when: 'a purchase failed since',
    outcomes: [told(10, 'churned')],
    history: [bought(11, { negative: true })],
    now: 20,
    left: 10,
  },
  {
    when: 'they complained since',
    outcomes: [told(10, 'churned')],
    history: [historySignal(11, { type: 'product_defect', negative: true })],
    now: 20,
    left: 10,
  },
  {
    when: 'they were told to have come back',
    outcomes: [told(10, 'churned'), told(12, 'returned')],
    history: [],
    now: 20,
    left: null,
  },
  {
    when: 'they left again',
    outcomes: [told(10, 'churned'), told(12, 'returned'), told(15, 'churned')],
    history: [],
    now: 20,
    left: 15,
  },
] as const)('says $left when $when', ({ outcomes, history, now, left }) => {
  expect(leftAtOf(history, outcomes, marchDay(now))).toEqual(left === null ? null : marchDay(left))
})
