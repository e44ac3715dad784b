import { logLossOf } from '../discrimination/index.ts'
import type { Calibration } from '../discrimination/index.ts'
import type { ChurnModel } from '../risk/index.ts'
import type { Example } from './example.ts'
import { fitModel } from './fit/fit.ts'
import type { Judged, Judgement, Recipe } from './judge.ts'
import { recalibrated, recalibration } from './recalibrate.ts'
import { temperedModel } from './tempered.ts'

/** The model to be decided about, with what was told by its way of learning. */
export interface Proposal extends Pick<Judgement, 'judged' | 'fresh'> {
  candidate: ChurnModel
  learned: 'weights' | 'line'
  /** The line that its weights were put on; null where they stay as they were fitted. */
  by: Calibration | null
}

const lossBy = (judged: readonly Judged[], teller: 'candidate' | 'tempered') =>
  judged.reduce((sum, row) => sum + logLossOf({ p: row[teller], y: row.y }), 0)

const asTempered = (rows: readonly Judged[]) => rows.map((row) => ({ ...row, candidate: row.tempered }))

/**
 * Of two ways to learn the one whose telling of unseen customers lost less: all weights, recalibrated, or the prior on a
 * line of its own. `examples` are in order.
 */
export function propose(
  examples: readonly Example[],
  { judged: raw, byCustomers, fresh: rawFresh }: Judgement,
  recipe: Recipe,
  version: string,
): Proposal {
  const mending = recalibration(byCustomers)
  const mend = mending?.mend ?? ((rows: readonly Judged[]) => [...rows])
  const judged = mend(raw)
  if (lossBy(judged, 'tempered') < lossBy(judged, 'candidate'))
    return {
      candidate: temperedModel(examples, recipe, { ...recipe, version }),
      learned: 'line',
      judged: asTempered(judged),
      fresh: rawFresh && asTempered(rawFresh),
      by: null,
    }
  const fitted = fitModel(examples, recipe.prior, { ...recipe, version })
  return {
    candidate: mending ? recalibrated(fitted, mending.by) : fitted,
    learned: 'weights',
    judged,
    fresh: rawFresh && mend(rawFresh),
    by: mending?.by ?? null,
  }
}
