import { createHash } from 'node:crypto'

import { scopes } from '@vigia/contracts/route'
import { makeId } from '@vigia/domain/ids'

export type KeyKind = 'secret' | 'publishable'

/** What is stored of a key. Its text is known to whoever reads the run's output, and to nobody after that. */
export interface KeyRow {
  hash: string
  id: string
  kind: KeyKind
  name: string
  scopes: readonly string[]
  origins: readonly string[]
}

export interface NewKey {
  text: string
  row: KeyRow
}

export type Random = (length: number) => Uint8Array

const prefixes: Record<KeyKind, string> = { secret: 'vg_sk_', publishable: 'vg_pk_' }

/** A key of 32 random bytes, kept as the SHA-256 of its text. */
export function makeKey(kind: KeyKind, origins: readonly string[], random: Random): NewKey {
  const text = `${prefixes[kind]}${Buffer.from(random(32)).toString('hex')}`
  const hash = createHash('sha256').update(text).digest('hex')
  const granted = kind === 'secret' ? { scopes, origins: [] } : { scopes: ['signals:write'], origins }
  return { text, row: { hash, id: makeId('key', random(16)), kind, name: `${kind} key`, ...granted } }
}
