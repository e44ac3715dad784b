export { readLink, signLink } from './token.ts'
export type { Link } from './token.ts'
