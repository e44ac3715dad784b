import type { BgNbd } from '../model.ts'
import { defaultBgNbd } from './bg-nbd.ts'
import type { PurchaseHistory } from './bg-nbd.ts'
import { logGamma } from './log-gamma.ts'
import { nelderMead } from './nelder-mead.ts'

/** Fewer customers who came back say too little to tell four parameters apart. */
const fewestRepeaters = 50
/** More say nothing that these do not. */
const mostHistories = 4000
/** How far the logarithm of a parameter is expected to lie from where the search began. */
const expectedSpread = 2

/** ln of what depends on the count of repeats alone: the same for every customer with that count. */
function logOfRepeats(x: number, { r, alpha, a, b }: BgNbd): number {
  const pace = logGamma(r + x) - logGamma(r) + r * Math.log(alpha)
  return pace + logGamma(a + b) - logGamma(b) + logGamma(b + x) - logGamma(a + b + x)
}

/** ln of how likely the times of one customer are, alive at the end or stopped after the last purchase. */
function logOfTimes({ x, tx, T }: PurchaseHistory, { r, alpha, a, b }: BgNbd): number {
  const alive = -(r + x) * Math.log(alpha + T)
  if (x === 0) return alive
  const stopped = Math.log(a / (b + x - 1)) - (r + x) * Math.log(alpha + tx)
  const higher = Math.max(alive, stopped)
  return higher + Math.log1p(Math.exp(Math.min(alive, stopped) - higher))
}

/** The log-likelihood of the model (Fader, Hardie & Lee 2005, eq. 6). */
export function logLikelihood(histories: readonly PurchaseHistory[], model: BgNbd): number {
  const ofRepeats = new Map<number, number>()
  return histories.reduce((sum, history) => {
    const known = ofRepeats.get(history.x) ?? logOfRepeats(history.x, model)
    ofRepeats.set(history.x, known)
    return sum + known + logOfTimes(history, model)
  }, 0)
}

const isSound = ({ x, tx, T }: PurchaseHistory) =>
  Number.isInteger(x) && x >= 0 && tx >= 0 && tx <= T && Number.isFinite(T) && (x === 0) === (tx === 0)

/** Evenly chosen, so that the choice is the same each time. */
function sampleOf(histories: PurchaseHistory[]): PurchaseHistory[] {
  const every = Math.max(1, histories.length / mostHistories)
  const size = Math.min(histories.length, mostHistories)
  return Array.from({ length: size }, (_, index) => histories[Math.floor(index * every)]).filter(
    (history) => history !== undefined,
  )
}

const modelOf = ([r = 0, alpha = 0, a = 0, b = 0]: number[]): BgNbd => ({
  r: Math.exp(r),
  alpha: Math.exp(alpha),
  a: Math.exp(a),
  b: Math.exp(b),
})

/**
 * The parameters under which these purchases are likeliest, times in days; the search begins at `start` and is weakly
 * held to it, since a model in which nobody stops has no finite maximum. Under 50 customers who came back it is `start`.
 * Everybody who ever bought belongs in it: among the active alone nobody has stopped.
 */
export function fitBgNbd(histories: readonly PurchaseHistory[], start: BgNbd = defaultBgNbd): BgNbd {
  const sound = histories.filter(isSound)
  if (sound.filter(({ x }) => x > 0).length < fewestRepeaters) return start
  const sample = sampleOf(sound)
  const origin = [start.r, start.alpha, start.a, start.b].map(Math.log)
  const loss = (at: number[]) => {
    const strays = at.reduce((sum, value, axis) => sum + (value - (origin[axis] ?? 0)) ** 2, 0)
    return strays / (2 * expectedSpread ** 2) - logLikelihood(sample, modelOf(at))
  }
  const { at, value } = nelderMead(loss, origin, { step: 0.5, tolerance: 1e-6, rounds: 400 })
  return Number.isFinite(value) ? modelOf(at) : start
}
