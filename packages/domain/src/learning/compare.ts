import { clustersOf, logLossOf } from '../discrimination/index.ts'
import type { Judged } from './judge.ts'

const samples = 1000
/** Whether it is really better must be this likely, */
const sureEnough = 0.9
/** and this likely of the first: it leaves the prior only as far as the outcomes pull it, so that those it did not see must speak against it. */
const likelyEnoughOfFirst = 0.25
const fewestExamples = 10
const fewestOfEach = 3
/** A model in use is judged again once so many more examples are known, as a share of those that taught it. */
const fewestFresh = 0.1
/** Fewer fresh examples do not send a model back. */
const fewestOutlived = 50

type Teller = 'candidate' | 'prior' | 'active'

/** By how much one's log-loss is lower than another's, an example, and how likely that is more than chance. */
export interface Comparison {
  n: number
  gain: number
  probability: number
}

/** A paired bootstrap over whole customers: by how much `own` tells better than `other`. */
export function compare(
  judged: readonly Judged[],
  own: Teller,
  other: Teller,
  random: () => number,
): Comparison {
  const clusters = clustersOf(judged, ({ customerId }) => customerId).map((rows) => ({
    n: rows.length,
    gain: rows.reduce(
      (sum, row) => sum + logLossOf({ p: row[other], y: row.y }) - logLossOf({ p: row[own], y: row.y }),
      0,
    ),
  }))
  let wins = 0
  for (let sample = 0; sample < samples; sample += 1) {
    let gain = 0
    for (let i = 0; i < clusters.length; i += 1)
      gain += clusters[Math.floor(random() * clusters.length)]?.gain ?? 0
    if (gain > 0) wins += 1
  }
  const total = clusters.reduce((sum, { gain }) => sum + gain, 0)
  return {
    n: judged.length,
    gain: judged.length === 0 ? 0 : total / judged.length,
    probability: wins / samples,
  }
}

const isBetter = ({ gain, probability }: Comparison) => gain > 0 && probability >= sureEnough

const isRefuted = ({ probability }: Comparison) => probability < likelyEnoughOfFirst

export interface Verdict {
  promoted: boolean
  /** Whether the model in use goes back to the prior: that tells better what came to be known since. */
  demoted: boolean
  /** Why not, for whoever asks; null where it was promoted. */
  because: 'too_few' | 'not_better_than_prior' | 'not_better_than_active' | 'nothing_new' | null
  vsPrior: Comparison
  vsActive: Comparison | null
}

const enoughOfEach = (judged: readonly Judged[]) => {
  const leavers = judged.filter(({ y }) => y === 1).length
  return judged.length >= fewestExamples && Math.min(leavers, judged.length - leavers) >= fewestOfEach
}

/** Whether the prior tells better than the model in use what that one could not know. */
const isOutlived = (fresh: readonly Judged[], random: () => number) =>
  fresh.length >= fewestOutlived && enoughOfEach(fresh) && isBetter(compare(fresh, 'prior', 'active', random))

/**
 * Whether the candidate takes over: the first unless the prior is likely better; a later one must be better than the
 * prior, and than the model in use on what that one could not know. `taughtActive` is how many examples taught the latter.
 */
export function decide(
  { judged, fresh }: { judged: readonly Judged[]; fresh: readonly Judged[] | null },
  taughtActive: number,
  random: () => number,
): Verdict {
  const vsPrior = compare(judged, 'candidate', 'prior', random)
  const vsActive = fresh && compare(fresh, 'candidate', 'active', random)
  const refused = (because: Verdict['because']): Verdict => {
    const demoted = fresh !== null && isOutlived(fresh, random)
    return { promoted: false, demoted, because, vsPrior, vsActive }
  }
  if (!enoughOfEach(judged)) return refused('too_few')
  if (fresh ? !isBetter(vsPrior) : isRefuted(vsPrior)) return refused('not_better_than_prior')
  if (fresh && fresh.length < fewestFresh * taughtActive) return refused('nothing_new')
  if (vsActive && !isBetter(vsActive)) return refused('not_better_than_active')
  return { promoted: true, demoted: false, because: null, vsPrior, vsActive }
}
