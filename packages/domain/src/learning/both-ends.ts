import { buyingOf } from './example.ts'
import type { Example } from './example.ts'

const isNeverBought = (example: Example) => buyingOf(example) === null

/**
 * The examples without those of one end alone. Of who never bought, silence tells that they stayed and never that they
 * left: such a moment counts only from when on somebody who never bought is known to have left.
 */
export function withBothEnds(examples: readonly Example[]): Example[] {
  const since = examples
    .filter((example) => example.label === 1 && isNeverBought(example))
    .reduce((first, { at }) => Math.min(first, at), Infinity)
  return examples.filter(
    (example) =>
      example.label === 1 ||
      example.features['_snapshot'] !== 1 ||
      example.at >= since ||
      !isNeverBought(example),
  )
}
