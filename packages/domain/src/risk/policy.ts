import type { Stage } from '../signals/index.ts'

export type Region = 'us' | 'latam'

/** Weights in log-odds of one unit of each feature. */
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
  silence: number
  /** ln(1 + purchases). */
  purchases: number
}

/** The share of customers who leave after one bad experience (N = 1) and after several (N = 3). */
export interface RiskAnchors {
  one: number
  several: number
}

export interface RiskPolicy {
  modelVersion: string
  /** The probability, before anything is known, that a customer leaves within the horizon. */
  prior: number
  anchors: RiskAnchors
  /** logit(prior), until learned. */
  intercept: number
  coefficients: RiskCoefficients
  /** Log-odds of the stage where the customer is. */
  stageOffsets: Record<Stage, number>
  horizonDays: number
  halfLifeDays: number
  waitWindowDays: number
  /** Probabilities from which on a customer is watched, alerted about, or critical. */
  tiers: { watch: number; alert: number; critical: number }
}

/** "Several" bad experiences are read as three. */
const several = 3

/**
 * Stated intentions of PwC's survey of 2018, not outcomes: a regional prior that the organization's own outcomes
 * replace. Latin America's figure for several is our assumption.
 */
const anchorsOf: Record<Region, RiskAnchors> = {
  us: { one: 0.17, several: 0.59 },
  latam: { one: 0.49, several: 0.75 },
}

/** Log-odds of a probability. */
export function logit(probability: number): number {
  return Math.log(probability / (1 - probability))
}

/**
 * The model before it has learned: the weights of negative experiences follow from the region's anchors, so that a
 * customer with nothing else has exactly those probabilities at N = 1 and N = 3; the others are assumptions.
 */
export function policyFor(region: Region): RiskPolicy {
  const prior = 0.05
  const anchors = anchorsOf[region]
  return {
    modelVersion: `prior-${region}-1`,
    prior,
    anchors,
    intercept: logit(prior),
    coefficients: {
      firstNegative: logit(anchors.one) - logit(prior),
      furtherNegative: (logit(anchors.several) - logit(anchors.one)) / (several - 1),
      openIssue: 0.35,
      repeatContact: 0.25,
      wait: 0.15,
      text: 0.8,
      silence: 0.3,
      purchases: -0.25,
    },
    stageOffsets: {
      awareness: 0,
      consideration: 0,
      purchase: 0,
      delivery: 0,
      use: 0,
      support: 0,
      loyalty: 0,
    },
    horizonDays: 90,
    halfLifeDays: 60,
    waitWindowDays: 30,
    tiers: { watch: 0.25, alert: 0.4, critical: 0.6 },
  }
}
