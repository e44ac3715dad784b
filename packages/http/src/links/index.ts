export { caseUrlsFor, digestStopUrl, linksFor } from './links.ts'
export type { LinkPlace, LinkRecipient } from './links.ts'
export {
  claimOf,
  digestClaimOf,
  readActionLink,
  readDigestLink,
  signActionLink,
  signDigestLink,
} from './token.ts'
