import { EVIDENCE } from '../model/evidence.ts'
import { labels } from '../model/labels.ts'
import { learn } from '../model/learn.ts'
import type { Course, Lesson } from '../model/learn.ts'
import { CLASSES } from '../model/linear.ts'
import { MOST_LEVELS, pack } from '../model/packing.ts'
import { readComment } from '../model/reading.ts'
import type { SentimentLabel } from '../sentiment/sentiment.ts'
import { adaptedSampleOf, ADAPTED_INPUTS } from './sample.ts'
import { tableOf } from './table.ts'
import type { AdaptedTable } from './table.ts'

/** A comment whose score says what it feels. */
export interface ScoredComment {
  text: string
  label: SentimentLabel
}

const BUCKETS = 2 ** 14
const COURSE = { buckets: BUCKETS, epochs: 12, rate: 0.05 } as const
const DECAY = 0.001
/** Rare labels count more: by this power of how rare they are. */
const BALANCE = 0.5

/** Learns from an organization's own comments; the same for the same examples and seed. */
export function adapt(examples: readonly ScoredComment[], { seed }: { seed: number }): AdaptedTable {
  const counts = labels.map((label) => examples.filter((one) => one.label === label).length)
  const lessons = examples.map(({ text, label }): Lesson => {
    const index = labels.indexOf(label)
    const share = (counts[index] ?? 0) / examples.length
    return {
      ...adaptedSampleOf(readComment(text), BUCKETS),
      label: index,
      weight: (1 / (labels.length * share)) ** BALANCE,
    }
  })
  // The fewer the examples, the closer the table stays to the shipped weights.
  const decay = DECAY + 1 / Math.max(1, examples.length)
  const course: Course = { ...COURSE, seed, decay, start: startOf() }
  return tableOf(pack(learn(lessons, course), MOST_LEVELS))
}

/** Before the first example the table says what the shipped weights say. */
function startOf(): number[] {
  const start = Array.from({ length: ADAPTED_INPUTS * CLASSES }, () => 0)
  start[EVIDENCE * CLASSES] = 1
  start[(EVIDENCE + 1) * CLASSES + 2] = 1
  return start
}
