export { guard } from './guard.ts'
export type { AuthEnv, GuardOptions, Principal } from './guard.ts'
export { digest, hashKey } from './hash.ts'
export { cachedLookup } from './cache.ts'
