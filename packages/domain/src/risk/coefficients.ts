import { logit } from './logit.ts'

export type Region = 'us' | 'latam'

/** Weights in log-odds of one unit of each term that is assumed before any outcome, by the term's name. */
export interface RiskCoefficients {
  /** Decayed severity of negative experiences up to 1, and from there on up to 4. */
  firstNegative: number
  furtherNegative: number
  /** log₂(1 + days of the oldest open issue / 7). */
  openIssue: number
  /** A contact on open issues beyond the first. */
  repeatContact: number
  /** ln(1 + minutes of the worst recent wait / 5). */
  wait: number
  /** Decayed negativity of the worst text, 0 to 1. */
  text: number
  /** ln((silent days + 1) / median gap), where there is no lapse. */
  silence: number
  /** 1 − P(alive), from purchases on two days on. */
  lapse: number
  /** ln(1 + purchases). */
  purchases: number
}

/** The share of customers who leave after one bad experience (N = 1) and after several (N = 3). */
export interface RiskAnchors {
  one: number
  several: number
}

/** "Several" bad experiences are read as three. */
const several = 3

/** The share that leaves before anything is known: the mean of Beta(1, 19). */
export const priorShare = 0.05

/**
 * Stated intentions of PwC's survey of 2018, not outcomes: a regional prior that the organization's own outcomes
 * replace. Latin America's figure for several is our assumption.
 */
export const anchorsOf: Record<Region, RiskAnchors> = {
  us: { one: 0.17, several: 0.59 },
  latam: { one: 0.49, several: 0.75 },
}

/** The weights that give a customer with nothing else the anchors at N = 1 and N = 3; never below 0. */
export function coefficientsOf({ one, several: many }: RiskAnchors): RiskCoefficients {
  return {
    firstNegative: Math.max(0, logit(one) - logit(priorShare)),
    furtherNegative: Math.max(0, (logit(many) - logit(one)) / (several - 1)),
    openIssue: 0.35,
    repeatContact: 0.25,
    wait: 0.15,
    text: 0.8,
    silence: 0.3,
    lapse: 0.3,
    purchases: -0.25,
  }
}
