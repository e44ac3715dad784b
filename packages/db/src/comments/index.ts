export { readAuthors, readComments } from './read.ts'
export type { Author, CommentQuery, StoredComment } from './read.ts'
