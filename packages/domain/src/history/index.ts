export { withOutcomes } from './with-outcomes.ts'
