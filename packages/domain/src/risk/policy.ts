import { defaultBgNbd } from './lapse/bg-nbd.ts'
import { anchorsOf, coefficientsOf, priorShare } from './coefficients.ts'
import type { Region, RiskAnchors, RiskCoefficients } from './coefficients.ts'
import type { BgNbd, ChurnModel } from './model.ts'
import { weightsOfModel, weightsOfPrior } from './weights.ts'
import type { Weighed } from './weights.ts'

/** Probabilities, rising, from which on a customer is watched, alerted about, or critical. */
export interface RiskTiers {
  watch: number
  alert: number
  critical: number
}

export interface RiskPolicy {
  modelVersion: string
  /** The probability, before anything is known, that a customer leaves within the horizon. */
  prior: number
  anchors: RiskAnchors
  /** What is assumed until learned. */
  coefficients: RiskCoefficients
  /** Whether the weights are what the organization's outcomes taught, in place of the assumptions. */
  learned: boolean
  /** Log-odds of a customer at the centres of all terms. */
  intercept: number
  interceptDeviation: number
  weights: readonly Weighed[]
  /** What the purchases are taken to follow. */
  lapse: BgNbd
  horizonDays: number
  tiers: RiskTiers
}

export interface PolicyOptions {
  model?: ChurnModel | null
  anchors?: RiskAnchors
  tiers?: RiskTiers
  horizonDays?: number
}

const defaultTiers: RiskTiers = { watch: 0.25, alert: 0.4, critical: 0.6 }

/**
 * How risk is assessed. Without a model by the prior: the weights of negative experiences follow from the region's
 * anchors or the organization's own, the others are assumptions. With one by what the outcomes taught.
 */
export function policyFor(region: Region, options: PolicyOptions = {}): RiskPolicy {
  const { model = null, anchors = anchorsOf[region], tiers = defaultTiers, horizonDays = 90 } = options
  const coefficients = coefficientsOf(anchors)
  const prior = priorShare
  return {
    modelVersion: model?.version ?? `prior-${region}-1`,
    prior,
    anchors,
    coefficients,
    learned: model !== null,
    ...(model ? weightsOfModel(model) : weightsOfPrior({ coefficients, prior })),
    lapse: model?.lapse ?? defaultBgNbd,
    horizonDays,
    tiers,
  }
}
