import type { Store } from '@vigia/db/database'
import { loadSender } from '@vigia/db/outbox'
import type { MailProvider } from '@vigia/http/mail'

import type { Sender } from './request.ts'

/** The organization's own way for mail, as the settings of invitations have it; null where there is none. */
function providerOf(senders: string | null): MailProvider | null {
  if (senders === null) return null
  const { email = null } = JSON.parse(senders) as { email?: MailProvider | null }
  return email
}

/** In whose name messages of an organization leave, read once for all of a run. */
export async function senderOf(store: Store, consoleUrl: string | undefined): Promise<Sender> {
  const { senders, ...row } = await loadSender(store)
  return { organizationId: store.organizationId, mailProvider: providerOf(senders), consoleUrl, ...row }
}
