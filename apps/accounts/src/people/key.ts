import type { ApiKey } from '@vigia/contracts/keys'
import type { KeyListRow } from '@vigia/db/organizations'
import { AppError } from '@vigia/domain/errors'

/** A key cannot do what the contracts leave to people, so it is not given the scope. */
const people: readonly string[] = ['members:manage', 'keys:manage']

/** @throws AppError `invalid` for scopes that no key has, `forbidden` for those that the giver lacks. */
export function checkKeyScopes(wanted: readonly string[], own: readonly string[]): void {
  const human = wanted.find((scope) => people.includes(scope))
  if (human !== undefined) {
    const message = `No key can have ${human}`
    throw new AppError('invalid', `scopes: ${message}`, { issues: [{ path: 'scopes', message }] })
  }
  const lacking = wanted.find((scope) => !own.includes(scope))
  if (lacking !== undefined)
    throw new AppError('forbidden', `You cannot give ${lacking}, which you do not have`)
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** A new key's text, from 40 random bytes: bytes that would favour some letters are skipped. */
export function keyText(kind: 'secret' | 'publishable', bytes: Uint8Array): string {
  const letters = Array.from(bytes)
    .filter((byte) => byte < 248)
    .slice(0, 32)
    .map((byte) => LETTERS.charAt(byte % 62))
  if (letters.length < 32) throw new RangeError('a key needs more bytes')
  return `vg_${kind === 'secret' ? 'sk' : 'pk'}_${letters.join('')}`
}

export const presentKey = (row: KeyListRow): ApiKey => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  scopes: JSON.parse(row.scopes) as string[],
  origins: JSON.parse(row.origins) as string[],
  createdAt: new Date(row.createdAt).toISOString(),
  lastUsedAt: row.lastUsedAt === null ? null : new Date(row.lastUsedAt).toISOString(),
})
