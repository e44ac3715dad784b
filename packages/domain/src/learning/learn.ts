import { defaultBgNbd, fitBgNbd } from '../risk/index.ts'
import type { ChurnModel, PurchaseHistory, RiskPrior } from '../risk/index.ts'
import type { Calibration } from '../discrimination/index.ts'
import { withBothEnds } from './both-ends.ts'
import { decide } from './compare.ts'
import type { Verdict } from './compare.ts'
import { learningCurve } from './curve.ts'
import type { CurvePoint } from './curve.ts'
import { driftOf } from './drift.ts'
import type { Drift } from './drift.ts'
import { effectOf } from './effect.ts'
import type { ActingEffect } from './effect.ts'
import { featuresBy, inOrder } from './example.ts'
import type { Example } from './example.ts'
import { probabilityBy } from './fit/fit.ts'
import { judge } from './judge.ts'
import type { Judged, Judgement } from './judge.ts'
import { measure } from './measures.ts'
import type { Measures } from './measures.ts'
import { propose } from './propose.ts'

/** What a night's learning starts from. */
export interface Lesson {
  examples: readonly Example[]
  /** How customers buy, of anybody who ever did; the model of repeat buying is fitted to it. */
  buying: readonly PurchaseHistory[]
  prior: RiskPrior
  /** The learned model in use; null while that is the prior. */
  active: ChurnModel | null
  horizonDays: number
  version: string
  now: Date
}

/** What was measured on the way; it stays with the candidate. */
export interface LearningReport {
  /** ISO-8601. */
  at: string
  version: string
  examples: number
  leavers: number
  customers: number
  /** The oldest example, ISO-8601; null without any. */
  since: string | null
  judgedBy: Judgement['kind']
  verdict: Verdict
  /** By what others teach, and by the prior alone, of the same customers. */
  candidate: Measures
  prior: Measures
  /** What the candidate learned: every weight, or only how often customers leave and how bold the assumptions may be. */
  learned: 'weights' | 'line'
  recalibrated: Calibration | null
  curve: CurvePoint[]
  drift: Drift
  effect: ActingEffect
}

export interface Lessons {
  candidate: ChurnModel
  report: LearningReport
}

const scoresBy = (judged: readonly Judged[], by: 'candidate' | 'prior') =>
  judged.map((row) => ({ p: row[by], y: row.y, customerId: row.customerId }))

/**
 * Fits a candidate and judges it on customers that did not teach it. `random` gives numbers in [0, 1): the same ones give
 * the same answer. Nothing is decided by in-sample figures.
 */
export function learn(lesson: Lesson, random: () => number): Lessons {
  const { active, horizonDays, prior, version } = lesson
  const now = lesson.now.getTime()
  const lapse = fitBgNbd(lesson.buying, active?.lapse ?? defaultBgNbd)
  const stored = withBothEnds(inOrder(lesson.examples))
  const examples = stored.map((example) => ({
    ...example,
    features: featuresBy(example, lapse, horizonDays),
  }))
  const recipe = { prior, horizonDays, now, lapse }
  const inUse = active && {
    model: active,
    read: (example: Example) =>
      probabilityBy(active, featuresBy(example, active.lapse ?? defaultBgNbd, horizonDays)),
  }
  const judgement = judge(examples, recipe, inUse)
  const { candidate, learned, judged, fresh, by } = propose(examples, judgement, recipe, version)
  const verdict = decide({ judged, fresh }, active?.examples ?? 0, random)
  const drift = driftOf(
    examples,
    judged,
    (example) => probabilityBy(candidate, featuresBy(example, candidate.lapse ?? defaultBgNbd, horizonDays)),
    Object.keys(prior.terms),
  )
  return {
    candidate,
    report: {
      at: lesson.now.toISOString(),
      version,
      examples: examples.length,
      leavers: candidate.leavers,
      customers: new Set(examples.map(({ customerId }) => customerId)).size,
      since: examples[0] ? new Date(examples[0].at).toISOString() : null,
      judgedBy: judgement.kind,
      verdict,
      candidate: measure(scoresBy(judged, 'candidate'), random),
      prior: measure(scoresBy(judged, 'prior'), random),
      learned,
      recalibrated: by,
      curve: learningCurve(examples, recipe),
      drift,
      effect: effectOf(inOrder(lesson.examples)),
    },
  }
}
