export { readJson } from './read-json.ts'
export { issuesOf, parse } from './parse.ts'
export type { Schema } from './parse.ts'
export { encodeCursor, decodeCursor, nextLink } from './cursor.ts'
