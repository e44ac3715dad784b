export { bandOf, cohortsOf } from './cohorts.ts'
export type { Band, Cohort, CohortMember } from './cohorts.ts'
export { phraseCohorts } from './phrase.ts'
