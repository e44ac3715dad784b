export { watchFriction } from './watch.ts'
export type { Friction } from './watch.ts'
