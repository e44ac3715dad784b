export { readJson } from './read-json.ts'
export { parse, refuseInvalid } from './parse.ts'
export type { Schema } from './parse.ts'
export { encodeCursor, decodeCursor, nextLink } from './cursor.ts'
