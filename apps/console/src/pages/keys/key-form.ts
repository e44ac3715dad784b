import type { Input } from '@vigia/client'
import type { Scope } from '@vigia/contracts'

export interface KeyForm {
  kind: 'secret' | 'publishable'
  name: string
  /** One a line. */
  origins: string
  scopes: readonly Scope[]
}

export const linesOf = (text: string): string[] =>
  text
    .split(/\s+/)
    .map((line) => line.replace(/\/$/, ''))
    .filter((line) => line !== '')

/** What is wrong before anybody is asked, or null. */
export function faultIn({ kind, name, scopes }: KeyForm, isNew: boolean): 'nameFault' | 'scopesFault' | null {
  if (name.trim() === '') return 'nameFault'
  return isNew && kind === 'secret' && scopes.length === 0 ? 'scopesFault' : null
}

export const bodyOf = ({ kind, name, origins, scopes }: KeyForm): Input<'createKey'>['body'] =>
  kind === 'secret'
    ? { kind, name: name.trim(), scopes: [...scopes] }
    : { kind, name: name.trim(), origins: linesOf(origins) }
