import { logLossOf } from '../discrimination/index.ts'
import type { Calibration } from '../discrimination/index.ts'
import type { ChurnModel } from '../risk/index.ts'
import type { Judged } from './judge.ts'
import { lineOf, onLine } from './line.ts'
import { placeOf } from './place.ts'

const parts = 5
/** Weights that were held back by their prior are hardly ever off by more. */
const belief = { slope: 0.25, intercept: 0.25 }

const partOf = ({ customerId }: Judged) => Math.floor(placeOf(`mend:${customerId}`) * parts)
const weighed = ({ candidate, y, weight }: Judged) => ({ p: candidate, y, weight })
const lossOf = (judged: readonly Judged[]) =>
  judged.reduce((sum, { candidate, y, weight }) => sum + weight * logLossOf({ p: candidate, y }), 0)

/** How rows are mended that took no part in finding out how. */
type Mend = (rows: readonly Judged[]) => Judged[]

/** Each row by the line of the other customers in `known`. */
function mendedByOthers(known: readonly Judged[]): Mend {
  const lines = Array.from({ length: parts }, (_, part) =>
    lineOf(known.filter((row) => partOf(row) !== part).map(weighed), belief),
  )
  return (rows) =>
    rows.map((row) => {
      const line = lines[partOf(row)]
      return line ? { ...row, candidate: onLine(line, row.candidate) } : row
    })
}

/**
 * How boldly or shyly the weights tell, as a line in log-odds. It is learned from customers told by what nearly all
 * others teach, since a model taught by half of them tells more boldly than the one in use will. Null where others' lines help nobody.
 */
export function recalibration(byCustomers: readonly Judged[]): { by: Calibration; mend: Mend } | null {
  const mend = mendedByOthers(byCustomers)
  if (lossOf(mend(byCustomers)) >= lossOf(byCustomers)) return null
  return { by: lineOf(byCustomers.map(weighed), belief), mend }
}

const scaled = (values: Readonly<Record<string, number>>, by: number): Record<string, number> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value * by]))

/** The model with the line in log-odds folded into its weights: they keep their sides, since the slope is not below 0. */
export function recalibrated(model: ChurnModel, { slope, intercept }: Calibration): ChurnModel {
  return {
    ...model,
    intercept: intercept + slope * model.intercept,
    weights: scaled(model.weights, slope),
    deviations: scaled(model.deviations, slope),
  }
}
