import { medianOf } from '../statistics/index.ts'

/** Above this probability of leaving it becomes less likely, in a straight line, that a contact still mends anything. */
export const mendableUpTo = 0.6

/**
 * How much of a loss a contact can still prevent, 0 to 1: all of it up to a probability of 0.6, none of it at 1. That is
 * our assumption, min(1, (1 − p) / 0.4): nobody has measured it yet in the organization's own outcomes.
 */
export const recoverabilityOf = (probability: number): number =>
  Math.min(1, Math.max(0, (1 - probability) / (1 - mendableUpTo)))

/**
 * What is lost if nobody acts and could be saved if somebody does: probability × value × recoverability, in the
 * organization's currency; null where the value is not known.
 */
export const expectedLossOf = (probability: number, value: number | null): number | null =>
  value === null ? null : probability * value * recoverabilityOf(probability)

interface Ranked {
  id: string
  probability: number
  value: number | null
  case: unknown
}

/**
 * The expected loss of each, by id. A customer of unknown worth counts as the median of the known, one unit where none is
 * known; what is about no customer counts as the median of the losses.
 */
export function lossesOf(waiting: readonly Ranked[]): Map<string, number> {
  const about = waiting.filter((one) => one.case !== null)
  const usual = medianOf(about.flatMap(({ value }) => value ?? [])) ?? 1
  const losses = new Map(
    about.map(({ id, probability, value }) => [id, expectedLossOf(probability, value ?? usual) ?? 0]),
  )
  const middle = medianOf([...losses.values()]) ?? 0
  return new Map(waiting.map(({ id }) => [id, losses.get(id) ?? middle]))
}
