import {
  DIGEST_LINK_LASTS_MS,
  LINK_LASTS_MS,
  linkLabels,
  linkNames,
  type NamedLink,
} from '@vigia/domain/action-links'
import type { CaseUrls } from '@vigia/domain/alerts'
import type { Language } from '@vigia/domain/signals'

import { signActionLink, signDigestLink } from './token.ts'

/** To whom a link is sent: the manager, else the destination, in whose name it will act. */
export interface LinkRecipient {
  organizationId: string
  recipientId: string
  language: Language
}

export interface LinkPlace {
  /** Where the console is; without it there are no links at all. */
  consoleUrl: string | undefined
  /** The organization's secret for links. */
  secret: string
  now: Date
}

const addressOf = async (
  caseId: string,
  recipient: LinkRecipient,
  { consoleUrl = '', secret, now }: LinkPlace,
): Promise<string> => {
  const expiresAt = new Date(now.getTime() + LINK_LASTS_MS)
  return `${consoleUrl}/a/${await signActionLink(secret, { ...recipient, caseId, expiresAt })}`
}

/**
 * Every link that a message about a case can carry, by name: to the page of each action, to the case and to the story.
 * All actions share one token, and none acts before its page has been confirmed.
 */
export async function linksFor(
  { caseId, customerId, ...recipient }: LinkRecipient & { caseId: string; customerId: string },
  place: LinkPlace,
): Promise<NamedLink[]> {
  const { consoleUrl } = place
  if (!consoleUrl) return []
  const address = await addressOf(caseId, recipient, place)
  const pages: Record<string, string> = {
    case: `${consoleUrl}/cases/${caseId}`,
    story: `${consoleUrl}/customers/${customerId}`,
  }
  return linkNames.map((name) => ({
    name,
    label: linkLabels[name],
    url: pages[name] ?? `${address}?do=${name}`,
  }))
}

/** The page of actions of each of several cases: where the lines of a digest lead. */
export async function caseUrlsFor(
  caseIds: readonly string[],
  recipient: LinkRecipient,
  place: LinkPlace,
): Promise<CaseUrls> {
  if (!place.consoleUrl) return {}
  const { organizationId, recipientId, language } = recipient
  const entries = caseIds.map(
    async (id) => [id, await addressOf(id, { organizationId, recipientId, language }, place)] as const,
  )
  return Object.fromEntries(await Promise.all(entries))
}

/** Where the recipient of a digest stops it, signed; null where nobody knows where the console is. */
export async function digestStopUrl(
  { organizationId, recipientId, language }: LinkRecipient,
  { consoleUrl, secret, now }: LinkPlace,
): Promise<string | null> {
  if (!consoleUrl) return null
  const expiresAt = new Date(now.getTime() + DIGEST_LINK_LASTS_MS)
  const token = await signDigestLink(secret, { organizationId, managerId: recipientId, language, expiresAt })
  return `${consoleUrl}/a/digest/${token}`
}
