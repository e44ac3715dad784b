import { quantile, sketchOf } from '../sketch/index.ts'

/** Something that a customer met; steps come by customer, oldest first. */
export interface Step {
  customerId: string
  touchpoint: string
  at: number
  negative: boolean
}

/** How often customers went from one touchpoint (or stage) to another, and how long that took. */
export interface Transition {
  from: string
  to: string
  n: number
  customers: number
  hours: { p50: number; p90: number }
}

const hourMs = 3_600_000
/** What comes later than this belongs to another journey. */
const journeyMs = 90 * 24 * hourMs

interface Gone {
  customers: Set<string>
  hours: number[]
}

/** The changes from one place to another, the most frequent first; `placeOf` names where a step is. */
export function transitionsOf(steps: readonly Step[], placeOf: (step: Step) => string): Transition[] {
  const gone = new Map<string, Gone>()
  steps.forEach((step, i) => {
    const last = steps[i - 1]
    if (!last || last.customerId !== step.customerId || step.at - last.at > journeyMs) return
    const [from, to] = [placeOf(last), placeOf(step)]
    if (from === to) return
    const key = JSON.stringify([from, to])
    const known = gone.get(key) ?? { customers: new Set(), hours: [] }
    known.customers.add(step.customerId)
    known.hours.push((step.at - last.at) / hourMs)
    gone.set(key, known)
  })
  return [...gone]
    .map(([key, { customers, hours }]) => {
      const [from = '', to = ''] = JSON.parse(key) as string[]
      const sketch = sketchOf(hours)
      return {
        from,
        to,
        n: hours.length,
        customers: customers.size,
        hours: { p50: quantile(sketch, 0.5) ?? 0, p90: quantile(sketch, 0.9) ?? 0 },
      }
    })
    .toSorted((a, b) => b.n - a.n || (a.from + a.to < b.from + b.to ? -1 : 1))
}

/** Where bad experiences begin: how many first ones after a good one (or after none) each touchpoint had. */
export function beginningsOf(steps: readonly Step[]): Map<string, number> {
  const begun = new Map<string, number>()
  steps.forEach((step, i) => {
    const last = steps[i - 1]
    const isFirst = !last || last.customerId !== step.customerId || !last.negative
    if (step.negative && isFirst) begun.set(step.touchpoint, (begun.get(step.touchpoint) ?? 0) + 1)
  })
  return begun
}

/** From the first step of one stage to the first later step of another, for each customer that came that far. */
export function leadTime(
  steps: readonly Step[],
  stageOf: (step: Step) => string,
  from: readonly string[],
  to: string,
): { n: number; hours: { p50: number; p90: number } | null } {
  const hours: number[] = []
  for (const own of Map.groupBy(steps, ({ customerId }) => customerId).values()) {
    const start = own.find((step) => from.includes(stageOf(step)))
    const end = start && own.find((step) => step.at >= start.at && stageOf(step) === to)
    if (start && end) hours.push((end.at - start.at) / hourMs)
  }
  const sketch = sketchOf(hours)
  const p50 = quantile(sketch, 0.5)
  const p90 = quantile(sketch, 0.9)
  return { n: hours.length, hours: p50 === null || p90 === null ? null : { p50, p90 } }
}
