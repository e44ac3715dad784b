import { languages, type Language } from '../signals/index.ts'

/** What a link says: which case, to whom it was sent, in which language, and until when it works. */
export interface ActionLink {
  organizationId: string
  caseId: string
  /** The manager or the destination that it was sent to, in whose name it acts. */
  recipientId: string
  language: Language
  expiresAt: Date
}

/** Seven days: a link outlives a holiday, but not the job of who got it. */
export const LINK_LASTS_MS = 7 * 86_400_000

const FORM = /^([\w-]{1,64})\.([\w-]{1,64})\.([\w-]{1,64})\.([a-z]{2})\.([0-9a-z]{1,9})$/

/** The link as the text that is signed. */
export const encodeActionLink = (link: ActionLink): string =>
  [
    link.organizationId,
    link.caseId,
    link.recipientId,
    link.language,
    link.expiresAt.getTime().toString(36),
  ].join('.')

/** What a text says; null where it is no link. */
export function decodeActionLink(text: string): ActionLink | null {
  const [, organizationId, caseId, recipientId, told, expires] = FORM.exec(text) ?? []
  const language = languages.find((known) => known === told)
  if (!organizationId || !caseId || !recipientId || !language || !expires) return null
  // Nine letters are a moment before the year 5189, so every one of them is a date.
  return { organizationId, caseId, recipientId, language, expiresAt: new Date(Number.parseInt(expires, 36)) }
}
