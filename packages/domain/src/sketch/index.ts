export { ALPHA, bucketOf, GAMMA, LN_GAMMA, valueOf, ZERO_BUCKET } from './bucket.ts'
export { merge, quantile, sketchOf } from './sketch.ts'
export type { Sketch } from './sketch.ts'
