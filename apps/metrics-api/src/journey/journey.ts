import type { Journey } from '@vigia/contracts/journey'
import type { Stage } from '@vigia/contracts/vocabulary'
import { mostSteps, readJourney } from '@vigia/db/journey'
import { beginningsOf, leadTime, transitionsOf, type Step } from '@vigia/domain/journey'
import { instantsOf, readPeriod } from '@vigia/domain/metric-query'
import { stages } from '@vigia/domain/signals'
import { quantile } from '@vigia/domain/sketch'

import type { Asking } from '../metrics/answer.ts'
import { placeOf, shareOf } from './places.ts'

const mostTransitions = 40

type Waits = readonly { touchpoint: string; bucket: number; n: number }[]

function waitsAt(waits: Waits, touchpoint: string) {
  const own = waits.filter((each) => each.touchpoint === touchpoint)
  if (own.length === 0) return null
  const sketch = new Map(own.map(({ bucket, n }) => [bucket, n]))
  const at = (q: number) => quantile(sketch, q) ?? 0
  return { n: own.reduce((sum, { n }) => sum + n, 0), p50: at(0.5), p90: at(0.9), p99: at(0.99) }
}

const total = (counts: Iterable<number>) => [...counts].reduce((sum, n) => sum + n, 0)

/** The whole map of a period. */
export async function journeyOf(
  { store, timeZone, now }: Asking,
  bounds: { from?: string | undefined; to?: string | undefined },
): Promise<Journey> {
  const period = readPeriod(bounds, timeZone, now)
  const { from, to } = instantsOf(period, timeZone)
  const read = await readJourney(store, { ...period, fromAt: Date.parse(from), toAt: Date.parse(to) })
  const stageOf = (touchpoint: string) => (read.stages.get(touchpoint) ?? 'use') as Stage
  const steps: Step[] = read.steps.map((step) => ({ ...step, negative: step.negative === 1 }))
  const stageOfStep = ({ touchpoint }: Step) => stageOf(touchpoint)
  const begun = beginningsOf(steps)
  const left = Map.groupBy(
    read.churned.filter((touchpoint) => touchpoint !== null),
    (touchpoint) => touchpoint,
  )
  const byTouchpoint = [...Map.groupBy(read.touchpoints, ({ touchpoint }) => touchpoint)].map(
    ([touchpoint, rows]) => ({
      touchpoint,
      ...placeOf(rows),
      waits: waitsAt(read.waits, touchpoint),
      beginnings: shareOf(begun.get(touchpoint) ?? 0, total(begun.values())),
      beforeChurn: shareOf(left.get(touchpoint)?.length ?? 0, read.churned.length),
    }),
  )
  return {
    period: { from, to },
    stages: stages.flatMap((stage) => {
      const rows = read.touchpoints.filter(({ touchpoint }) => stageOf(touchpoint) === stage)
      if (rows.length === 0) return []
      const touchpoints = byTouchpoint
        .filter(({ touchpoint }) => stageOf(touchpoint) === stage)
        .toSorted((a, b) => b.signals - a.signals)
      return [{ stage, ...placeOf(rows), touchpoints }]
    }),
    transitions: {
      stages: transitionsOf(steps, stageOfStep).slice(0, mostTransitions),
      touchpoints: transitionsOf(steps, ({ touchpoint }) => touchpoint).slice(0, mostTransitions),
    },
    intentToDelivery: leadTime(steps, stageOfStep, ['awareness', 'consideration', 'purchase'], 'delivery'),
    sample: { signals: steps.length, isWhole: steps.length < mostSteps },
    asOf: now.toISOString(),
  }
}
