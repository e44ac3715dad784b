export { requestClock, useBasics } from './basics.ts'
export type { BaseEnv, Clock } from './basics.ts'
export { log, logFailure } from './log.ts'
export { problemOf, problemResponse } from './problem.ts'
