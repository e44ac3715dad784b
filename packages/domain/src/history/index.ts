export { leftAt, leftAtOf } from './left-at.ts'
export { withOutcomes } from './with-outcomes.ts'
