import { languages, type Language } from '../signals/index.ts'

/** What the link to stop digests says: of which manager, in which language, and until when it works. */
export interface DigestLink {
  organizationId: string
  managerId: string
  language: Language
  expiresAt: Date
}

/** Ninety days: who looks for the way out finds it in any mail that they still have. */
export const DIGEST_LINK_LASTS_MS = 90 * 86_400_000

const FORM = /^([\w-]{1,64})\.([\w-]{1,64})\.([a-z]{2})\.([0-9a-z]{1,9})$/

/** The link as the text that is signed. */
export const encodeDigestLink = ({ organizationId, managerId, language, expiresAt }: DigestLink): string =>
  [organizationId, managerId, language, expiresAt.getTime().toString(36)].join('.')

/** What a text says; null where it is no such link. */
export function decodeDigestLink(text: string): DigestLink | null {
  const [, organizationId, managerId, told, expires] = FORM.exec(text) ?? []
  const language = languages.find((known) => known === told)
  if (!organizationId || !managerId || !language || !expires) return null
  return { organizationId, managerId, language, expiresAt: new Date(Number.parseInt(expires, 36)) }
}

/** What somebody can ask of such a link's page. */
export const digestChoices = ['daily', 'weekly', 'both', 'resume'] as const

export type DigestChoice = (typeof digestChoices)[number]

/** What a form says; one that says nothing is the one click of a mail program (RFC 8058), which stops both. */
export const digestChoiceOf = (told: unknown): DigestChoice =>
  digestChoices.find((known) => known === told) ?? 'both'

/** Which digests are wanted after a choice. */
export function digestsAfter(
  { dailyDigest, weeklyDigest }: { dailyDigest: boolean; weeklyDigest: boolean },
  choice: DigestChoice,
): { dailyDigest: boolean; weeklyDigest: boolean } {
  if (choice === 'resume') return { dailyDigest: true, weeklyDigest: true }
  return {
    dailyDigest: dailyDigest && choice === 'weekly',
    weeklyDigest: weeklyDigest && choice === 'daily',
  }
}
