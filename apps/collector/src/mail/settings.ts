import type { Senders } from '@vigia/contracts/invitations'
import type { Store } from '@vigia/db/database'
import { readSetting, saveSetting } from '@vigia/db/settings'
import { AppError } from '@vigia/domain/errors'
import { isPublicDestination } from '@vigia/domain/delivery'

export const noSenders: Senders = { email: null, sms: null, whatsapp: null }

const NAME = 'senders'

export const readSenders = (store: Store): Promise<Senders> => readSetting(store, NAME, noSenders)

const shownHook = (told: Senders['sms']) => told && { url: told.url, hasSecret: told.secret !== undefined }

/** What may be shown: everything but the secrets. */
export function shownSenders({ email, sms, whatsapp }: Senders) {
  return {
    email: email && {
      url: email.url,
      from: email.from,
      name: email.name ?? null,
      hasToken: email.token !== undefined,
    },
    sms: shownHook(sms),
    whatsapp: shownHook(whatsapp),
  }
}

/** Only to the same address does a secret that is not told again stay: elsewhere it would be given away. */
const kept = <T extends { url: string }>(told: T, before: T | null): T =>
  before?.url === told.url ? { ...before, ...told } : told

function refuse(path: string, message: string): never {
  throw new AppError('invalid', `${path}: ${message}`, { issues: [{ path, message }] })
}

/** Keeps how invitations leave. @throws AppError `invalid` for an address that must not be called, or a missing secret. */
export async function changeSenders(
  store: Store,
  told: Senders,
  isLocal: boolean,
  now: Date,
): Promise<Senders> {
  const before = await readSenders(store)
  const next: Senders = {
    email: told.email && kept(told.email, before.email),
    sms: told.sms && kept(told.sms, before.sms),
    whatsapp: told.whatsapp && kept(told.whatsapp, before.whatsapp),
  }
  for (const [name, one] of Object.entries(next)) {
    if (one === null) continue
    const check = isPublicDestination(one.url, isLocal)
    if (!check.ok) refuse(`${name}.url`, check.reason.en)
    if (!('from' in one) && one.secret === undefined) refuse(`${name}.secret`, 'Give a signing secret')
  }
  if (next.email && next.email.token === undefined) refuse('email.token', 'Give the bearer token')
  await saveSetting(store, NAME, next, now)
  return next
}
