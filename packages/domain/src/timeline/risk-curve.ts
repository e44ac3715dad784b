import { assessAlong, emptyRiskState, movedOn } from '../risk-state/index.ts'
import type { RiskState } from '../risk-state/index.ts'
import { assess, nextAssessmentAt } from '../risk/index.ts'
import type { Assessment, RiskPolicy, Tier } from '../risk/index.ts'
import { historyUntil } from '../signals/index.ts'
import type { HistorySignal } from '../signals/index.ts'

/** The risk as of one moment. */
export interface RiskMoment {
  at: Date
  probability: number
  tier: Tier
  /** What it would have been at that time without what happened then; null where nothing happened. */
  before: number | null
}

const week = 7 * 86_400_000
const mostSignals = 99
const mostBetween = 50

const momentOf = (at: Date, { probability, tier }: Assessment, before: number | null = null): RiskMoment => ({
  at,
  probability,
  tier,
  before,
})

/**
 * The risk that today's model gives as of each of the newest signals and now, and at most weekly between them while
 * time alone changes it: never more than 150 points. Ends with the assessment of `now`.
 */
export function riskCurve(history: readonly HistorySignal[], now: Date, policy: RiskPolicy): RiskMoment[] {
  const known = historyUntil(history, now)
  const instants = [...new Set(known.map(({ at }) => at.getTime()))].filter((at) => at < now.getTime())
  const shown = instants.slice(-mostSignals)
  const step = Math.max(week, (now.getTime() - (shown[0] ?? 0)) / mostBetween)
  const moments: RiskMoment[] = []
  let state: RiskState | null = emptyRiskState()
  let next = 0
  for (const [index, instant] of shown.entries()) {
    const moveOn = (isDue: (at: number) => boolean) => {
      for (let signal = known[next]; signal && isDue(signal.at.getTime()); signal = known[next]) {
        state = movedOn(state, signal)
        next += 1
      }
    }
    moveOn((at) => at < instant)
    let before: number | null = assessAlong(
      state,
      known.slice(0, next),
      new Date(instant),
      policy,
    ).probability
    moveOn((at) => at === instant)
    const end = shown[index + 1] ?? now.getTime()
    for (let at: Date | null = new Date(instant); at !== null && at.getTime() < end;) {
      const assessment: Assessment = assessAlong(state, known, at, policy)
      moments.push(momentOf(at, assessment, before))
      before = null
      const due = nextAssessmentAt(assessment, at)
      at = due && new Date(Math.max(due.getTime(), at.getTime() + step))
    }
  }
  return [...moments, momentOf(now, assess(known, now, policy))]
}
