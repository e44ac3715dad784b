import type { BusinessClock } from '../business-hours/index.ts'
import { medianOf } from '../statistics/index.ts'
import type { ClosedCases } from './facts.ts'

/** A case that was closed, and when its customer was first contacted, null where nobody was. */
export interface ClosedCase {
  outcome: 'saved' | 'lost' | 'not_at_risk' | null
  /** What the customer is worth, null where that is not known. */
  value: number | null
  openedAt: Date
  contactedAt: Date | null
}

/** What became of closed cases: how many of each outcome, their worth, and how soon customers were contacted, in hours of business. */
export function closedCasesOf(closed: readonly ClosedCase[], clock: BusinessClock): ClosedCases {
  const of = (outcome: ClosedCase['outcome']) => closed.filter((one) => one.outcome === outcome)
  const worth = (cases: readonly ClosedCase[]) => cases.reduce((sum, { value }) => sum + (value ?? 0), 0)
  const hours = closed.flatMap(({ openedAt, contactedAt }) =>
    contactedAt === null ? [] : [clock.between(openedAt, contactedAt) / 60],
  )
  const [saved, lost] = [of('saved'), of('lost')]
  return {
    saved: saved.length,
    lost: lost.length,
    notAtRisk: of('not_at_risk').length,
    savedValue: worth(saved),
    lostValue: worth(lost),
    medianResponseHours: medianOf(hours),
  }
}
