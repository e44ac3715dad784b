import { createHash } from 'node:crypto'

import { makeId } from '@vigia/domain/ids'

import { quote } from './sql.ts'

const DAY_MS = 86_400_000
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

const hashed = (text: string): string => createHash('sha256').update(text).digest('base64url')

/** A token of a link, from at least 64 random bytes: bytes that would favour some letters are skipped. */
export function makeToken(bytes: Uint8Array): string {
  const letters = Array.from(bytes)
    .filter((byte) => byte < 208)
    .slice(0, 32)
    .map((byte) => LETTERS.charAt(byte % 52))
  if (letters.length < 32) throw new RangeError('a token needs more bytes')
  return letters.join('')
}

export interface Owner {
  organizationId: string
  email: string
  token: string
  random: (length: number) => Uint8Array
}

/**
 * Invites an owner for a week, with a link that signs them in once within a day, before any mail can be sent. The link is
 * stored as better-auth stores its own: the hash of the token's hash.
 */
export function insertOwnerSql({ organizationId, email, token, random }: Owner, now: Date): string {
  const at = now.getTime()
  const invited = [organizationId, makeId('memberInvitation', random(16)), email, 'owner', 'es'].map(quote)
  const value = JSON.stringify({ email, name: email.slice(0, email.indexOf('@')) })
  const link = [makeId('verification', random(16)), hashed(hashed(token)), value].map(quote)
  return `INSERT INTO member_invitations (organization_id, id, email, role, language, created_at, expires_at)
SELECT ${invited.join(', ')}, ${at}, ${at + 7 * DAY_MS}
WHERE EXISTS (SELECT 1 FROM organizations WHERE id = ${quote(organizationId)})
ON CONFLICT (organization_id, email) DO UPDATE SET role = excluded.role, expires_at = excluded.expires_at;
INSERT INTO verifications (id, identifier, value, expires_at, created_at, updated_at)
VALUES (${link.join(', ')}, ${at + DAY_MS}, ${at}, ${at});
`
}
