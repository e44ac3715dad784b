import { newcombe } from '../statistics/index.ts'
import type { Interval } from '../statistics/index.ts'
import { inOrder } from './example.ts'
import type { Example } from './example.ts'

/** How many customers, and how many of them left. */
export interface Group {
  n: number
  leavers: number
}

/** The share of leavers of one group less that of the other, −1 to 1; null where one is empty. */
export interface Difference {
  acted: Group
  left: Group
  difference: number | null
  interval: Interval | null
}

/** What acting goes with among customers with a case, and what it does as far as chance decided who was left alone. */
export interface ActingEffect {
  observed: Difference
  /** Null while nobody was held out. */
  randomised: Difference | null
}

const groupOf = (examples: readonly Example[]): Group => ({
  n: examples.length,
  leavers: examples.filter(({ label }) => label === 1).length,
})

function differenceOf(actedUpon: readonly Example[], alone: readonly Example[]): Difference {
  const [acted, left] = [groupOf(actedUpon), groupOf(alone)]
  if (acted.n === 0 || left.n === 0) return { acted, left, difference: null, interval: null }
  return {
    acted,
    left,
    difference: acted.leavers / acted.n - left.leavers / left.n,
    interval: newcombe(acted.leavers, acted.n, left.leavers, left.n),
  }
}

/** The newest example of each customer, since one customer's are no independent ones. `examples` are in order. */
const newestOfEach = (examples: readonly Example[]): Example[] => [
  ...new Map(examples.map((example) => [example.customerId, example])).values(),
]

/** Those of whom chance decided whether anybody was told, since it first did. */
function drawnOf(withCase: readonly Example[]): Example[] {
  const since = withCase.find(({ heldOut }) => heldOut)?.at ?? Infinity
  return withCase.filter(({ at, features }) => at >= since && features['_drawn'] === 1)
}

/**
 * Compares customers who had a case (of `examples`, in order): contacted or closed by a person against nobody acted; and
 * of those whom chance could hold out, the ones told of, whatever was done then, against the ones left alone.
 */
export function effectOf(examples: readonly Example[]): ActingEffect {
  const withCase = newestOfEach(examples.filter(({ features }) => features['_case'] === 1))
  const free = withCase.filter(({ heldOut }) => !heldOut)
  const drawn = drawnOf(inOrder(withCase))
  const held = drawn.filter(({ heldOut }) => heldOut)
  return {
    observed: differenceOf(
      free.filter(({ acted }) => acted),
      free.filter(({ acted }) => !acted),
    ),
    randomised:
      held.length === 0
        ? null
        : differenceOf(
            drawn.filter(({ heldOut }) => !heldOut),
            held,
          ),
  }
}
