import {
  auc,
  brier,
  brierSkill,
  clusterBootstrap,
  clustersOf,
  liftAt,
  logLoss,
  prAuc,
  reliability,
  type Scored,
} from '@vigia/domain/discrimination'

/** What was told of a customer at some time, and what came of it. */
export interface Prediction extends Scored {
  customer: string
}

export interface Measured {
  value: number | null
  /** 95 %, by bootstrap over whole customers; null where it was not asked for. */
  low: number | null
  high: number | null
}

type Statistic = (scores: readonly Scored[]) => number | null

/** All that is printed of a set of predictions, in the order in which it is. */
export const statistics = {
  AUC: auc,
  'PR-AUC': prAuc,
  Brier: brier,
  'Brier skill': brierSkill,
  'log-loss': logLoss,
  ECE: (scores) => reliability(scores).ece,
  'lift@10 %': (scores) => liftAt(scores, 0.1),
} as const satisfies Record<string, Statistic>

export type StatisticName = keyof typeof statistics

export const statisticNames = Object.keys(statistics) as StatisticName[]

export interface Sampling {
  samples: number
  /** In [0, 1). */
  random: () => number
}

/** One statistic with its interval. */
export function measured(
  predictions: readonly Prediction[],
  statistic: Statistic,
  { samples, random }: Sampling,
): Measured {
  const clusters = clustersOf(predictions, ({ customer }) => customer)
  const interval = samples > 0 ? clusterBootstrap(clusters, statistic, samples, random) : null
  return { value: statistic(predictions), low: interval?.low ?? null, high: interval?.high ?? null }
}

export type Measures = Record<StatisticName, Measured>

/** All of them; `names` says which have intervals, all by default. */
export function measuresOf(
  predictions: readonly Prediction[],
  sampling: Sampling,
  names: readonly StatisticName[] = statisticNames,
): Measures {
  const entries = statisticNames.map((name) => {
    const samples = names.includes(name) ? sampling.samples : 0
    return [name, measured(predictions, statistics[name], { ...sampling, samples })] as const
  })
  return Object.fromEntries(entries) as Measures
}
