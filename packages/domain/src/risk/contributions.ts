import { reasonCodes } from './codes.ts'
import type { ReasonCode } from './codes.ts'
import type { RiskFeatures } from './features.ts'
import { shapleyPoints } from './points.ts'
import type { RiskPolicy } from './policy.ts'

/** The term that makes most of a contribution, and whether it lies above what is usual. */
export interface Leading {
  term: string
  above: boolean
}

export interface Contribution {
  code: ReasonCode
  /** In log-odds: positive raises the risk. */
  contribution: number
  /** The same in percentage points of probability: all of them sum to 100 · (probability − baseline). */
  points: number
  leading: Leading | null
}

/**
 * As the prior reads silence: by the purchases from two of them on, else by the usual gap, never both. An open issue's
 * age stands in for it, so that only the silence beyond counts: there is no silence at all while an issue is open,
 * which would let a new problem lower the risk of somebody long silent.
 */
function asAssumed(features: RiskFeatures, { coefficients }: RiskPolicy): RiskFeatures {
  const { lapse, openIssueDays } = features
  const stoodIn = coefficients.openIssue * Math.log2(1 + openIssueDays / 7)
  const beyond = (quiet: number, weight: number) => (weight > 0 ? Math.max(0, quiet - stoodIn / weight) : 0)
  if (lapse !== null) return { ...features, silence: 0, lapse: beyond(lapse, coefficients.lapse) }
  return { ...features, silence: beyond(features.silence, coefficients.silence) }
}

interface Group {
  contribution: number
  /** The most that one term raises or lowers the risk by. */
  most: { up: number; down: number }
  leading: { up: Leading | null; down: Leading | null }
}

const nothing = (): Group => ({
  contribution: 0,
  most: { up: 0, down: 0 },
  leading: { up: null, down: null },
})

function addTo(group: Group, contribution: number, leading: Leading) {
  group.contribution += contribution
  if (contribution > group.most.up) {
    group.most.up = contribution
    group.leading.up = leading
  }
  if (contribution < group.most.down) {
    group.most.down = contribution
    group.leading.down = leading
  }
}

function groupsOf(features: RiskFeatures, { weights }: RiskPolicy): Map<ReasonCode, Group> {
  const groups = new Map(reasonCodes.map((code) => [code, nothing()]))
  for (const { term, weight, centre } of weights) {
    const group = groups.get(term.group)
    if (!group || weight === 0) continue
    const beyond = term.value(features) - centre
    addTo(group, weight * beyond, { term: term.name, above: beyond > 0 })
  }
  return groups
}

/** What each group of terms adds to the log-odds of leaving, before the intercept; the sum of all is the whole model. */
export function contributionsOf(features: RiskFeatures, policy: RiskPolicy): Contribution[] {
  const read = policy.learned ? features : asAssumed(features, policy)
  const groups = [...groupsOf(read, policy)]
  const points = shapleyPoints(
    policy.intercept,
    groups.map(([, { contribution }]) => contribution),
  )
  return groups.map(([code, { contribution, leading }], index) => ({
    code,
    contribution,
    points: points[index] ?? 0,
    leading: contribution < 0 ? leading.down : leading.up,
  }))
}
