import { priorOf, terms } from '../risk/index.ts'
import type { ChurnModel, RiskPolicy, TermPrior } from '../risk/index.ts'
import type { Texts } from '../signals/index.ts'
import type { LearningReport } from './learn.ts'
import { summaryOf } from './phrases.ts'

/** A term with what was believed of it and what is known. */
export interface CardTerm {
  name: string
  group: string
  label: Texts
  weight: number
  deviation: number
  centre: number
  prior: TermPrior
  /** How much is still assumption: what is left of the variance that was believed, 0 to 1. */
  priorShare: number
}

const shareLeft = (deviation: number, prior: TermPrior) => Math.min(1, (deviation / prior.deviation) ** 2)

/** Each term of the model in use (null while that is the prior), in the order in which terms are told. */
function termsOf(active: ChurnModel | null, prior: RiskPolicy): CardTerm[] {
  const believed = priorOf(prior)
  return terms.flatMap(({ name, group, label }) => {
    const own = believed.terms[name]
    if (!own) return []
    const deviation = active?.deviations[name] ?? own.deviation
    return [
      {
        name,
        group,
        label,
        weight: active?.weights[name] ?? own.mean,
        deviation,
        centre: active?.centres[name] ?? 0,
        prior: own,
        priorShare: active ? shareLeft(deviation, own) : 1,
      },
    ]
  })
}

const sigma = (x: number) => 1 / (1 + Math.exp(-x))

/** What is known of how often a customer at the usual values leaves. */
function baseOf(active: ChurnModel | null, prior: RiskPolicy) {
  const believed = priorOf(prior).intercept
  return {
    probability: sigma(active?.intercept ?? believed.mean),
    prior: sigma(believed.mean),
    priorShare: active ? shareLeft(active.deviations['intercept'] ?? believed.deviation, believed) : 1,
  }
}

/**
 * What the model card tells of the model in use and of the newest report: figures of unseen customers alone. Of a learned
 * model the report measures the way in which it learns.
 */
export function cardOf(active: ChurnModel | null, report: LearningReport | null, prior: RiskPolicy) {
  const told = termsOf(active, prior)
  const measured = report && (active ? report.candidate : report.prior)
  const known = {
    examples: report?.examples ?? 0,
    leavers: report?.leavers ?? 0,
    customers: report?.customers ?? 0,
    priorShare: told.reduce((sum, { priorShare }) => sum + priorShare, 0) / told.length,
  }
  const drift = report?.drift ?? null
  return {
    ...known,
    learned: active !== null,
    knownSince: report?.since ?? null,
    base: baseOf(active, prior),
    terms: told,
    judgedBy: report?.judgedBy ?? null,
    measured,
    assumptions: report?.prior ?? null,
    curve: report?.curve ?? [],
    drift,
    summary: summaryOf({ ...known, learned: active !== null, measured, drift }),
    asOf: report?.at ?? null,
  }
}
