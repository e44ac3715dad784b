import type { MetricId } from '../metrics/index.ts'
import type { ExperiencePolicy } from './policy.ts'

export interface Experienced {
  /** From -1 (worst) to +1 (best). */
  experience: number
  /** How much it weighs against the customer's staying; 0 unless it is bad. */
  severity: number
  negative: boolean
}

/** What intake knows of one signal: a score on its metric's scale, or an event's severity, or a text. */
export interface Experiential {
  metric: MetricId | null
  score: number | null
  /** From -1 (good) to +1 (bad); null for feedback. */
  eventSeverity: number | null
  pNegative: number | null
  /** From -1 (worst) to +1 (best). */
  sentiment: number | null
}

const textSeverity = 0.4

const scales: Record<MetricId, { worst: number; best: number }> = {
  nps: { worst: 0, best: 10 },
  enps: { worst: 0, best: 10 },
  csat: { worst: 1, best: 5 },
  ces: { worst: 1, best: 7 },
  stars: { worst: 1, best: 5 },
}

const severities: Record<Exclude<MetricId, 'enps'>, (score: number) => number> = {
  nps: (score) => 0.5 + 0.1 * (6 - score),
  csat: () => 0.8,
  ces: (score) => (score <= 2 ? 0.6 : 0.4),
  stars: () => 0.8,
}

const clamp = (value: number) => Math.min(1, Math.max(-1, value))

/** A score on its metric's scale as an experience, from -1 to +1. */
export function experienceOfScore(metric: MetricId, score: number): number {
  const { worst, best } = scales[metric]
  return clamp((2 * (score - worst)) / (best - worst) - 1)
}

function ofScore(metric: MetricId, score: number, policy: ExperiencePolicy): Experienced {
  const experience = experienceOfScore(metric, score)
  // An employee's answer says nothing about a customer's leaving.
  if (metric === 'enps' || score > policy[metric]) return { experience, severity: 0, negative: false }
  return { experience, severity: Math.max(0, severities[metric](score)), negative: true }
}

/**
 * A signal's experience, and how bad it is for the customer's staying. A score outranks its comment, so that a good
 * score stays good whatever the words; an event counts by its severity; a text alone by its probability of being
 * negative. Severities are the churn model's: NPS 0-6 0.5 + 0.1·(6 − score), CSAT and stars 0.8, CES 0.6 or 0.4, text 0.4.
 */
export function experienceOf(signal: Experiential, policy: ExperiencePolicy): Experienced {
  const { metric, score, eventSeverity, pNegative, sentiment } = signal
  if (metric !== null && score !== null) return ofScore(metric, score, policy)
  if (eventSeverity !== null) {
    const negative = eventSeverity >= policy.eventSeverity
    return { experience: clamp(0 - eventSeverity), severity: Math.max(0, eventSeverity), negative }
  }
  const negative = pNegative !== null && pNegative > policy.textNegative
  return { experience: clamp(sentiment ?? 0), severity: negative ? textSeverity : 0, negative }
}
