export { idPrefixes, isId, makeId } from './ids.ts'
export type { IdKind } from './ids.ts'
export { placeOf } from './place.ts'
