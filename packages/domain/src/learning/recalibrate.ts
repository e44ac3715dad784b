import { calibration, logLossOf } from '../discrimination/index.ts'
import type { Calibration, Scored } from '../discrimination/index.ts'
import type { ChurnModel } from '../risk/index.ts'
import type { Judged } from './judge.ts'
import { placeOf } from './place.ts'

const parts = 5
const fewest = 300
const fewestOfEach = 50
/** A slope nearer to 1 than this is left alone. */
const worthMending = 0.1
/** How much lower the log-loss of an example must come out. */
const worthwhile = 0.001

const sigma = (x: number) => 1 / (1 + Math.exp(-x))
const logit = (p: number) => Math.log(p / (1 - p))

const mended = ({ slope, intercept }: Calibration, p: number) => sigma(intercept + slope * logit(p))

const scored = ({ candidate, y }: Judged): Scored => ({ p: candidate, y })

/** What each would be told if others' told and true probabilities mended it; null where that has no answer. */
function mendedByOthers(judged: readonly Judged[]): Judged[] | null {
  const partOf = ({ customerId }: Judged) => Math.floor(placeOf(`mend:${customerId}`) * parts)
  const mendings = Array.from({ length: parts }, (_, part) =>
    calibration(judged.filter((row) => partOf(row) !== part).map(scored)),
  )
  const rows = judged.flatMap((row) => {
    const by = mendings[partOf(row)]
    return by && by.slope > 0 ? [{ ...row, candidate: mended(by, row.candidate) }] : []
  })
  return rows.length === judged.length ? rows : null
}

const meanLoss = (judged: readonly Judged[]) =>
  judged.reduce((sum, row) => sum + logLossOf(scored(row)), 0) / judged.length

/** A slope beyond these bounds tells of something else than boldness. */
const gentlest = 2 / 3
const boldest = 3 / 2

const isWorthwhile = ({ slope }: Calibration) =>
  slope >= gentlest && slope <= boldest && Math.abs(slope - 1) >= worthMending

/**
 * Platt's mending of what is told too boldly or too shyly (Platt 1999), only where there are enough to tell and others'
 * mending would have helped. Answers the line in log-odds, and the judged as mended by others, so that what is measured stays honest; null where
 * all stays as it is.
 */
export function recalibration(judged: readonly Judged[]): { by: Calibration; judged: Judged[] } | null {
  const leavers = judged.filter(({ y }) => y === 1).length
  if (judged.length < fewest || Math.min(leavers, judged.length - leavers) < fewestOfEach) return null
  const by = calibration(judged.map(scored))
  if (!by || !isWorthwhile(by)) return null
  const rows = mendedByOthers(judged)
  return rows && meanLoss(judged) - meanLoss(rows) > worthwhile ? { by, judged: rows } : null
}

const scaled = (values: Readonly<Record<string, number>>, by: number): Record<string, number> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value * by]))

/** The model with the line in log-odds folded into its weights: they keep their sides, since the slope is above 0. */
export function recalibrated(model: ChurnModel, { slope, intercept }: Calibration): ChurnModel {
  return {
    ...model,
    intercept: intercept + slope * model.intercept,
    weights: scaled(model.weights, slope),
    deviations: scaled(model.deviations, slope),
  }
}
