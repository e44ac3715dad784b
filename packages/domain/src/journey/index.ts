export { beginningsOf, leadTime, transitionsOf } from './paths.ts'
export type { Step, Transition } from './paths.ts'
export { findWeakPoints } from './weak-points.ts'
export type { Place, PlaceShare, Weakness, WeakPoint } from './weak-points.ts'
