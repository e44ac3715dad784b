import type { Texts } from '../signals/index.ts'
import { isPublicDestination } from './destination.ts'
import { mailtoOf } from './mail-address.ts'

export type DestinationKind = 'webhook' | 'slack' | 'teams' | 'email'

/** Where a destination of a kind is to be reached, as it is kept, or why it cannot be. */
export type Target = { ok: true; url: string } | { ok: false; reason: Texts }

const noMailbox: Texts = {
  es: 'Escribe una sola dirección de correo, como equipo@ejemplo.com',
  en: 'Write one e-mail address, such as team@example.com',
}

/** Judges what somebody wrote as the address of a destination, by its kind. */
export function targetOf(kind: DestinationKind, written: string, allowLoopback: boolean): Target {
  if (kind === 'email') {
    const url = mailtoOf(written)
    return url === null ? { ok: false, reason: noMailbox } : { ok: true, url }
  }
  const check = isPublicDestination(written, allowLoopback)
  return check.ok ? { ok: true, url: written } : check
}

/** Alerts a day that a destination without a manager may get where nothing else was said; null for any number. */
export const usualBudgetOf = (kind: DestinationKind): number | null => (kind === 'webhook' ? null : 10)

/** What a destination is called where nobody named it: the host, or the mailbox. */
export const usualNameOf = (url: string): string =>
  url.startsWith('mailto:') ? url.slice('mailto:'.length) : (URL.parse(url)?.hostname ?? url)
