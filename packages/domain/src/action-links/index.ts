export { actionLabels, caseActionOf, linkActionOf, linkActions, undoOf } from './actions.ts'
export { availableActions } from './available.ts'
export type { LinkAction } from './actions.ts'
export { buttonsOf, consoleButtons, linkLabels, linkNames } from './buttons.ts'
export type { LinkName, NamedLink } from './buttons.ts'
export {
  decodeDigestLink,
  DIGEST_LINK_LASTS_MS,
  digestChoiceOf,
  digestsAfter,
  encodeDigestLink,
} from './digest-link.ts'
export type { DigestChoice, DigestLink } from './digest-link.ts'
export { decodeActionLink, encodeActionLink, LINK_LASTS_MS } from './token.ts'
export type { ActionLink } from './token.ts'
