import type { HistorySignal, Texts } from '../signals/index.ts'
import { certaintyOf } from './certainty.ts'
import { contributionsOf } from './contributions.ts'
import type { Contribution } from './contributions.ts'
import { featuresOf } from './features.ts'
import type { RiskFeatures } from './features.ts'
import { floorPhrase, phraseOf } from './phrases/phrases.ts'
import { probabilityOf } from './points.ts'
import type { RiskPolicy } from './policy.ts'
import { compareTiers, tierOf } from './tiers.ts'
import type { Tier } from './tiers.ts'

export interface Reason {
  code: string
  /** In log-odds: positive raises the risk. */
  contribution: number
  /** In percentage points of probability, by Shapley's value; 0 for a rule. */
  points: number
  text: Texts
}

export interface Assessment {
  /** That the customer leaves within the horizon, strictly between 0 and 1. */
  probability: number
  tier: Tier
  logOdds: number
  /** The probability where no contribution counts. */
  baseline: number
  /** Of the probability, with 95 % certainty; null while nothing was learned. */
  interval: { low: number; high: number } | null
  /** The strongest three, those that raise the risk first. */
  reasons: Reason[]
  contributions: Contribution[]
  /** The rule that lifted the tier above the probability's or holds it there; null when none applies. */
  floor: Reason | null
  features: RiskFeatures
  /** When the customer left: who is gone is at no risk of going. Null for who is still here. */
  leftAt: Date | null
  modelVersion: string
  /** Whether a learned model says so. */
  learned: boolean
}

const shownReasons = 3
const worthTelling = 0.1

function reasonsOf(contributions: Contribution[], features: RiskFeatures): Reason[] {
  return contributions
    .filter(({ contribution }) => Math.abs(contribution) > worthTelling)
    .toSorted((a, b) => {
      const badFirst = Number(b.contribution > 0) - Number(a.contribution > 0)
      return badFirst || Math.abs(b.contribution) - Math.abs(a.contribution)
    })
    .slice(0, shownReasons)
    .map((each) => {
      const { code, contribution, points } = each
      return { code, contribution, points, text: phraseOf(each, features) }
    })
}

/** Two negative experiences on one issue that nobody has solved: at least an alert, whatever the probability. */
function floorOf(features: RiskFeatures): Reason | null {
  if (features.openTogether < 2) return null
  return { code: 'two_strikes_one_issue', contribution: 0, points: 0, text: floorPhrase(features) }
}

/** The churn model on features: p = σ(intercept + Σ contributions), and the floor rule on its tier. */
export function assessFeatures(features: RiskFeatures, policy: RiskPolicy): Assessment {
  const contributions = contributionsOf(features, policy)
  const logOdds = contributions.reduce((sum, { contribution }) => sum + contribution, policy.intercept)
  const probability = probabilityOf(logOdds)
  const floor = floorOf(features)
  const own = tierOf(probability, policy.tiers)
  return {
    probability,
    tier: floor && compareTiers(own, 'alert') < 0 ? 'alert' : own,
    logOdds,
    baseline: probabilityOf(policy.intercept),
    interval: certaintyOf(features, logOdds, policy),
    reasons: reasonsOf(contributions, features),
    contributions,
    floor,
    features,
    leftAt: null,
    modelVersion: policy.modelVersion,
    learned: policy.learned,
  }
}

/**
 * The risk that a customer with this history leaves, as known at `now`. It never falls when a negative experience is
 * added, whenever it happened: an added one is no activity and no purchase, opens what it must without closing or
 * relieving anything else, and an open issue's age replaces silence only as far as it outweighs it. A learned model
 * keeps to that, since trouble stays on its side of every weight.
 */
export function assess(history: readonly HistorySignal[], now: Date, policy: RiskPolicy): Assessment {
  return assessFeatures(featuresOf(history, now, policy), policy)
}

/** The assessment of somebody of whom it is known that they left: the model's probability stays, and alarms nobody. */
export function afterLeaving(assessment: Assessment, leftAt: Date | null): Assessment {
  return leftAt === null ? assessment : { ...assessment, leftAt, tier: 'none', floor: null }
}
