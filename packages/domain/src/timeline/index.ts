export { mergeNewest } from './merge.ts'
export type { Placed } from './merge.ts'
export { riskCurve } from './risk-curve.ts'
export type { RiskMoment } from './risk-curve.ts'
