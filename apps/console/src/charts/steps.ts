import type { RiskPoint, TimelineItem } from '@vigia/contracts/customers'
import type { Tier } from '@vigia/contracts/vocabulary'
import { goodExperience } from '@vigia/domain/experience'

export type SignalItem = Extract<TimelineItem, { kind: 'feedback' | 'event' }>

/** A moment of the story on the curve: what happened, and what the risk was with and without it. */
export interface Step {
  /** ISO-8601; names the step. */
  at: string
  time: Date
  before: number
  probability: number
  /** What it added to the risk, in percentage points. */
  points: number
  tier: Tier
  /** What happened then; empty for what is not loaded yet, or was an outcome. */
  items: SignalItem[]
}

const isSignal = (item: TimelineItem): item is SignalItem => item.kind === 'feedback' || item.kind === 'event'

/** The steps of a curve with what happened at each, oldest first. */
export function stepsOf(curve: readonly RiskPoint[], items: readonly TimelineItem[]): Step[] {
  const signals = Map.groupBy(items.filter(isSignal), ({ at }) => Date.parse(at))
  return curve
    .flatMap(({ at, probability, before, tier }) => {
      if (before === null) return []
      const time = new Date(at)
      const points = 100 * (probability - before)
      return [{ at, time, before, probability, points, tier, items: signals.get(time.getTime()) ?? [] }]
    })
    .toSorted((a, b) => a.time.getTime() - b.time.getTime())
}

/** Each step by the signal that is told first of it: what happened in one instant is reckoned together. */
export const stepBySignal = (steps: readonly Step[]): ReadonlyMap<string, Step> =>
  new Map(steps.flatMap((step) => (step.items[0] ? [[step.items[0].id, step] as const] : [])))

/** Which strike in a row each negative signal is, by its id. Items come newest first, and all of them. */
export function strikesBySignal(items: readonly TimelineItem[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  let run = 0
  for (const { id, experience, negative } of items.filter(isSignal).toReversed()) {
    if (negative) numbers.set(id, (run += 1))
    else if (experience >= goodExperience) run = 0
  }
  return numbers
}

/** The step whose moment lies nearest to `x`, where `place` puts a moment. */
export function nearestStep(steps: readonly Step[], x: number, place: (time: Date) => number): Step | null {
  const away = (step: Step) => Math.abs(place(step.time) - x)
  return steps.reduce<Step | null>((best, step) => (best && away(best) <= away(step) ? best : step), null)
}
