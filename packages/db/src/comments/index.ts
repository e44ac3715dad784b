export { readComments } from './read.ts'
export type { CommentQuery, StoredComment } from './read.ts'
