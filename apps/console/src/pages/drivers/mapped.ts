import type { Drivers } from '@vigia/contracts/drivers'

import type { Driver } from './verdict.ts'

/** A driver that has a place on the map. */
export interface Mapped {
  name: string
  impact: number
  impactLow: number
  impactHigh: number
  performance: number
  low: number
  high: number
  /** Can be told from chance. */
  isSure: boolean
  /** At which weight its name stands, so that names do not lie on each other. */
  labelAt: number
}

/** Names closer than this, in parts of the map's height and width, would lie on each other. */
const [NEAR_Y, NEAR_X] = [0.045, 0.2]

type Placed = Omit<Mapped, 'labelAt'>

/** The weights at which names stand: moved up, from the lightest on, where one would lie on another. */
function withLabels(points: readonly Placed[]): Mapped[] {
  const top = Math.max(...points.map(({ impactHigh }) => impactHigh), 0.01)
  const done: Mapped[] = []
  for (const point of points.toSorted((a, b) => a.impact - b.impact)) {
    let labelAt = point.impact
    for (const other of done.toSorted((a, b) => a.labelAt - b.labelAt)) {
      const isNear =
        Math.abs(other.performance - point.performance) < NEAR_X &&
        Math.abs(other.labelAt - labelAt) < NEAR_Y * top
      if (isNear) labelAt = other.labelAt + NEAR_Y * top
    }
    done.push({ ...point, labelAt })
  }
  return done
}

/** The drivers that do well or badly by themselves; a wait or a channel has a weight alone. */
export const mappedOf = (items: readonly Driver[], nameOf: (driver: Driver) => string): Mapped[] =>
  withLabels(
    items.flatMap((driver) => {
      const { performance, performanceInterval, importance, interval, rank } = driver
      if (performance === null) return []
      return [
        {
          name: nameOf(driver),
          impact: importance,
          impactLow: interval.low,
          impactHigh: interval.high,
          performance,
          low: performanceInterval?.low ?? performance,
          high: performanceInterval?.high ?? performance,
          isSure: rank !== null,
        },
      ]
    }),
  )

/** On which side of its point a name stands: on the left where the map would cut it off. */
export const sideOf = ({ performance }: Placed, [low, high]: readonly [number, number]): 'start' | 'end' =>
  performance > low + 0.68 * (high - low) ? 'end' : 'start'

/** How far the map reaches: over all intervals, and with room in each of the four quadrants. */
export function reachOf(points: readonly Placed[], { impactFrom, goodFrom }: Drivers['map']) {
  const low = Math.min(goodFrom - 0.35, ...points.map((point) => point.low)) - 0.05
  const high = Math.max(goodFrom + 0.35, ...points.map((point) => point.high)) + 0.05
  const top = Math.max(2 * impactFrom, ...points.map((point) => point.impactHigh), 0.02)
  return {
    performance: [Math.max(-1, low), Math.min(1, high)] as [number, number],
    impact: [-0.12 * top, 1.08 * top] as [number, number],
  }
}
