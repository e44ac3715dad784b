import type { MetricId } from '@vigia/contracts/vocabulary'

import type { Random } from './random.ts'
import type { Mood } from './touchpoints.ts'

type Answers = Record<Mood, readonly number[]>

/** Scores by mood; a score that stands twice is given twice as often. */
const answers: Record<Exclude<MetricId, 'enps'>, Answers> = {
  nps: { good: [9, 9, 10, 10, 10], fair: [7, 8, 8], bad: [0, 1, 2, 3, 4, 5, 5, 6, 6] },
  csat: { good: [4, 5, 5], fair: [3, 3, 4], bad: [1, 2, 2] },
  ces: { good: [6, 6, 7, 7, 5], fair: [4, 5, 4], bad: [1, 2, 2, 3, 3] },
  stars: { good: [4, 5, 5], fair: [3, 3, 4], bad: [1, 2] },
}

export const scoreFor = (metric: Exclude<MetricId, 'enps'>, mood: Mood, random: Random): number =>
  random.pick(answers[metric][mood])
