import {
  auc,
  brier,
  brierSkill,
  calibration,
  clusterBootstrap,
  clustersOf,
  leaversOf,
  liftAt,
  logLoss,
  prAuc,
  reliability,
} from '../discrimination/index.ts'
import type { Calibration, Reliability, Scored } from '../discrimination/index.ts'
import type { Interval } from '../statistics/index.ts'
import { sampleOf } from './folds.ts'

const samples = 200
/** A bootstrap of more tells no more and takes its time. */
const mostBootstrapped = 4000

/** How well told probabilities rank and come true. */
export interface Measures {
  n: number
  leavers: number
  /** The share that left. */
  base: number
  auc: { value: number; interval: Interval | null } | null
  prAuc: number | null
  brier: number | null
  brierSkill: number | null
  logLoss: number | null
  /** How many times more leavers are among the tenth told the highest. */
  liftAt10: number | null
  reliability: Reliability
  calibration: Calibration | null
}

export interface ScoredCustomer extends Scored {
  customerId: string
}

/** Measures what was told of customers who had not taught it; the interval is a bootstrap over whole customers. */
export function measure(scores: readonly ScoredCustomer[], random: () => number): Measures {
  const value = auc(scores)
  const drawn = clustersOf(sampleOf(scores, mostBootstrapped), ({ customerId }) => customerId)
  return {
    n: scores.length,
    leavers: leaversOf(scores),
    base: scores.length === 0 ? 0 : leaversOf(scores) / scores.length,
    auc: value === null ? null : { value, interval: clusterBootstrap(drawn, auc, samples, random) },
    prAuc: prAuc(scores),
    brier: brier(scores),
    brierSkill: brierSkill(scores),
    logLoss: logLoss(scores),
    liftAt10: liftAt(scores, 0.1),
    reliability: reliability(scores),
    calibration: calibration(scores),
  }
}
