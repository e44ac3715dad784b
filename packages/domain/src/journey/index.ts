export { beginningsOf, leadTime, transitionsOf } from './paths.ts'
export type { Step, Transition } from './paths.ts'
