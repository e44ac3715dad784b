import { clustersOf } from '../discrimination/index.ts'
import type { Example } from './example.ts'
import { placeOf } from './place.ts'

const dayMs = 86_400_000
const foldsInTime = 4
/** Whoever judges was told by so much of all that is known at least, as the model in use will be. */
const leastTaught = 0.5
/** Fewer than this share of the examples judged is too few: then customers are parted, not times. */
const leastJudged = 0.15
const fewestJudged = 20
const fewestOfEach = 10

/** Which examples teach and which judge; `now` is as of when the taught ones are old, in milliseconds. */
export interface Fold {
  taught: Example[]
  judged: Example[]
  now: number
}

export interface Folds {
  /** Whether later ones judge what earlier ones taught, or customers judge what others taught. */
  kind: 'time' | 'customers'
  folds: Fold[]
}

/** When half of all, with enough who left and enough who stayed, are known to teach; in milliseconds. */
function taughtFrom(examples: readonly Example[], embargo: number): number {
  const timeOf = (label: 0 | 1) => examples.filter((example) => example.label === label)[fewestOfEach - 1]?.at
  const half = examples[Math.floor(leastTaught * examples.length)]?.at
  return Math.max(timeOf(0) ?? Infinity, timeOf(1) ?? Infinity, half ?? Infinity) + embargo
}

/**
 * Forward in time: what is judged comes later than all that teaches, by a whole horizon, so that no stretch of time is in
 * both. `examples` are in order.
 */
function foldsByTime(examples: readonly Example[], horizonDays: number): Fold[] {
  const embargo = horizonDays * dayMs
  const first = taughtFrom(examples, embargo)
  const judged = examples.filter(({ at }) => at >= first)
  const size = Math.ceil(judged.length / foldsInTime)
  const starts = Array.from({ length: foldsInTime }, (_, i) => judged[i * size]?.at)
  const bounds = [...new Set(starts.filter((at) => at !== undefined))]
  return bounds.map((now, i) => ({
    now,
    taught: examples.filter(({ at }) => at + embargo <= now),
    judged: judged.filter(({ at }) => at >= now && at < (bounds[i + 1] ?? Infinity)),
  }))
}

/** By customers, who are wholly in the one or the other; ten parts while they are few. */
export function foldsByCustomers(examples: readonly Example[], now: number): Fold[] {
  const parts = examples.length < 200 ? 10 : 5
  const partOf = ({ customerId }: Example) => Math.floor(placeOf(customerId) * parts)
  return Array.from({ length: parts }, (_, part) => ({
    now,
    taught: examples.filter((example) => partOf(example) !== part),
    judged: examples.filter((example) => partOf(example) === part),
  })).filter(({ judged }) => judged.length > 0)
}

/** The way to judge these examples (in order): forward in time where they reach far enough, else by customers. */
export function foldsOf(examples: readonly Example[], now: number, horizonDays: number): Folds {
  const folds = foldsByTime(examples, horizonDays)
  const judged = folds.reduce((sum, fold) => sum + fold.judged.length, 0)
  const isEnough = judged >= fewestJudged && judged >= leastJudged * examples.length
  return isEnough ? { kind: 'time', folds } : { kind: 'customers', folds: foldsByCustomers(examples, now) }
}

/** A sample of at most `most` of what `rows` tells of customers, whole customers together; the same each time. */
export function sampleOf<T extends { customerId: string }>(rows: readonly T[], most: number): T[] {
  if (rows.length <= most) return [...rows]
  const share = most / rows.length
  return clustersOf(rows, ({ customerId }) => customerId)
    .filter(([row]) => row !== undefined && placeOf(`sample:${row.customerId}`) < share)
    .flat()
}
