export { caseUrlsFor, linksFor } from './links.ts'
export type { LinkPlace, LinkRecipient } from './links.ts'
export { claimOf, readActionLink, signActionLink } from './token.ts'
