import { describe, expect, it } from 'vitest'

import { businessClock, defaultBusinessHours } from '../business-hours/index.ts'
import { closedCasesOf } from './index.ts'
import type { ClosedCase } from './index.ts'

const clock = businessClock(defaultBusinessHours, 'UTC')
const at = (hour: number, day = 4) => new Date(Date.UTC(2026, 2, day, hour))
const closed = (
  outcome: ClosedCase['outcome'],
  value: number | null,
  contactedAt: Date | null,
): ClosedCase => ({
  outcome,
  value,
  openedAt: at(10),
  contactedAt,
})

describe('closedCasesOf', () => {
  it.each<{ when: string; cases: ClosedCase[]; expected: object }>([
    {
      when: 'nothing was closed',
      cases: [],
      expected: { saved: 0, lost: 0, notAtRisk: 0, savedValue: 0, lostValue: 0, medianResponseHours: null },
    },
    {
      when: 'nobody was contacted',
      cases: [
        closed('saved', 100, null),
        closed('saved', null, null),
        closed('lost', 7, null),
        closed('not_at_risk', 9, null),
      ],
      expected: { saved: 2, lost: 1, notAtRisk: 1, savedValue: 100, lostValue: 7, medianResponseHours: null },
    },
    {
      when: 'some were contacted, over a night',
      cases: [
        closed('saved', 1, at(11)),
        closed('saved', 1, at(12)),
        closed('lost', 1, at(10, 5)),
        closed(null, 1, at(12)),
      ],
      expected: { saved: 2, lost: 1, notAtRisk: 0, medianResponseHours: 2 },
    },
    {
      when: 'two were contacted',
      cases: [closed('saved', 1, at(11)), closed('saved', 1, at(12))],
      expected: { medianResponseHours: 1.5 },
    },
  ])('counts what became of them when $when', ({ cases, expected }) => {
    expect(closedCasesOf(cases, clock)).toMatchObject(expected)
  })
})
