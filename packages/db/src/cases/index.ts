export { findCase, listCases } from './read.ts'
export type { CaseFilter, CaseListRow } from './read.ts'
export { saveCaseAction } from './save.ts'
export type { CaseChange } from './save.ts'
