import type { Random } from '@vigia/seed/random'

/** What is true of a generated organization: log-odds a unit, of leaving within 90 days. */
export interface Truth {
  /** The share that leaves within 90 days of those to whom nothing bad happened. */
  base: number
  /** Of the decayed severity of bad experiences: of the first unit, and of each from there to four. */
  first: number
  further: number
  /** Of log₂(1 + weeks of the open issue). */
  openIssue: number
  /** Of ln(1 + minutes of the worst wait of 30 days / 5). */
  wait: number
  /** Of ln(1 + purchases). */
  purchases: number
  /** Standard deviation of what is each customer's own and nobody sees. */
  noise: number
  /** The share that leaves within 90 days for reasons that leave no trace, whatever happened, and says nothing. */
  silent: number
  /** The share of the others who leave that say so. */
  tells: number
  /** A year and customer. */
  incidents: number
  /** A day, of an open issue. */
  solved: number
  insists: number
}

const between = ({ next }: Random, low: number, high: number) => low + (high - low) * next()

/** Organizations differ in how much their customers bear, as far as the literature and the data sets do. */
export function truthOf(random: Random): Truth {
  return {
    base: between(random, 0.02, 0.05),
    first: between(random, 1, 1.9),
    further: between(random, 0.7, 1.3),
    openIssue: between(random, 0.3, 0.7),
    wait: between(random, 0, 0.3),
    purchases: between(random, -0.35, -0.05),
    noise: between(random, 0.1, 0.4),
    silent: between(random, 0.005, 0.02),
    tells: between(random, 0.6, 0.9),
    incidents: between(random, 0.8, 1.6),
    solved: between(random, 0.02, 0.06),
    insists: between(random, 0.05, 0.12),
  }
}

/** What a customer carries, by which they leave. */
export interface State {
  /** Decayed severity of bad experiences. */
  trouble: number
  openDays: number
  worstWait: number
  purchases: number
  /** Their own. */
  noise: number
  /** What a manager's attention took off. */
  relief: number
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

/** The true probability of leaving within 90 days if all stays as it is, without the silent part. */
export function leavingWithin90(truth: Truth, state: State): number {
  const trouble =
    truth.first * Math.min(1, state.trouble) + truth.further * Math.max(0, Math.min(4, state.trouble) - 1)
  const eta =
    Math.log(truth.base / (1 - truth.base)) +
    trouble +
    truth.openIssue * Math.log2(1 + state.openDays / 7) +
    truth.wait * Math.log(1 + state.worstWait / 5) +
    truth.purchases * Math.log(1 + state.purchases) +
    state.noise -
    state.relief
  return sigmoid(eta)
}

/** The chance of one day that is the same each day and makes `share` in 90. */
export const dailyOf = (share: number): number => 1 - (1 - share) ** (1 / 90)

/** Standard normal, by Box and Muller. */
export const normal = ({ next }: Random): number =>
  Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
