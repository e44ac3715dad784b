import type { Drivers } from '@vigia/contracts/drivers'
import { readDriven } from '@vigia/db/drivers'
import { readSetting } from '@vigia/db/settings'
import { findDrivers, goodFrom, phraseDriver, seeded } from '@vigia/domain/drivers'
import { instantsOf, readPeriod } from '@vigia/domain/metric-query'

import type { Asking } from '../metrics/answer.ts'
import { observationsOf } from './observations.ts'

/** Fewer answers would make a ranking of chance. */
const FEWEST = 50
const SEED = 17

export interface DriverQuestion {
  metric: 'nps' | 'csat' | 'ces' | 'stars'
  from?: string | undefined
  to?: string | undefined
}

/** What a metric goes with. */
export async function driversOf(
  { store, timeZone, now }: Asking,
  { metric, ...bounds }: DriverQuestion,
): Promise<Drivers> {
  const period = instantsOf(readPeriod(bounds, timeZone, now), timeZone)
  const span = { fromAt: Date.parse(period.from), toAt: Date.parse(period.to) }
  const { names } = await readSetting(store, 'attributes', { names: [] as string[] })
  const { answers, before } = await readDriven(store, metric, span)
  const { predictors, rows } = observationsOf(answers, before, names)
  const sufficient = rows.length >= FEWEST && predictors.length > 0
  const found = sufficient ? findDrivers(predictors, rows, seeded(SEED)) : null
  return {
    metric,
    period,
    n: rows.length,
    sufficient,
    rSquared: found?.rSquared ?? null,
    method: 'Shapley of R² (LMG), 200 bootstrap samples',
    map: { impactFrom: found?.impactFrom ?? 0, goodFrom },
    items: (found?.drivers ?? []).map((each) => ({
      ...each,
      text: phraseDriver(each, metric.toUpperCase()),
    })),
    asOf: now.toISOString(),
  }
}
