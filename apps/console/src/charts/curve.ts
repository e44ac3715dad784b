import type { CustomerStory, RiskPoint, TimelineItem } from '@vigia/contracts/customers'

import type { Feeling } from '../ui/experience.ts'
import { feelingOf } from '../ui/experience.ts'

export interface CurvePoint {
  at: Date
  probability: number
  tier: RiskPoint['tier']
}

export interface SignalMark {
  id: string
  at: Date
  probability: number
  feeling: Feeling
  item: Extract<TimelineItem, { kind: 'feedback' | 'event' }>
}

export interface IssueBar {
  row: number
  from: Date
  to: Date
  open: boolean
  issue: CustomerStory['issues'][number]
}

export const curvePoints = (curve: readonly RiskPoint[]): CurvePoint[] =>
  curve
    .map(({ at, probability, tier }) => ({ at: new Date(at), probability, tier }))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())

/** The height of the curve at a time, on the straight line between its points; its ends go on level. */
export function heightAt(curve: readonly CurvePoint[], at: Date): number {
  const after = curve.findIndex((point) => point.at > at)
  if (after === -1) return curve.at(-1)?.probability ?? 0
  const [left, right] = [curve[after - 1], curve[after]]
  if (!left || !right) return right?.probability ?? 0
  const share = (at.getTime() - left.at.getTime()) / (right.at.getTime() - left.at.getTime())
  return left.probability + share * (right.probability - left.probability)
}

/** Each signal on the curve. One that moved the risk stands where the risk went, so a moment later is read. */
export const signalMarks = (items: readonly TimelineItem[], curve: readonly CurvePoint[]): SignalMark[] =>
  items.flatMap((item) => {
    if (item.kind !== 'feedback' && item.kind !== 'event') return []
    const at = new Date(item.at)
    return [
      {
        id: item.id,
        at,
        probability: heightAt(curve, at),
        feeling: feelingOf(item.experience, item.negative),
        item,
      },
    ]
  })

/** Issues as bars, each on the first row that is free by then. */
export function issueBars(issues: CustomerStory['issues'], now: Date): IssueBar[] {
  const freeFrom: Date[] = []
  return issues
    .toSorted((a, b) => a.openedAt.localeCompare(b.openedAt))
    .map((issue) => {
      const from = new Date(issue.openedAt)
      const to = issue.resolvedAt === null ? now : new Date(issue.resolvedAt)
      const free = freeFrom.findIndex((time) => time <= from)
      const row = free === -1 ? freeFrom.length : free
      freeFrom[row] = to
      return { row, from, to, open: issue.resolvedAt === null, issue }
    })
}
