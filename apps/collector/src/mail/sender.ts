import type { Senders } from '@vigia/contracts/invitations'
import type { InvitationChannel } from '@vigia/db/invitations'
import type { DeliveryAnswer } from '@vigia/domain/delivery'
import type { Message } from '@vigia/domain/invitations'
import { mailerFor, type Mailer, type Post } from '@vigia/http/mail'

import type { Bindings } from '../env.ts'
import { signWebhook } from './sign.ts'

/** One message on its way to one person. */
export interface Parcel {
  /** The same for every attempt at this message: whoever gets it twice can tell. */
  key: string
  invitationId: string
  to: string
  language: string
  url: string
  unsubscribeUrl: string
  isReminder: boolean
  message: Message
}

/** The outside world of senders: who posts, and what the wall clock says, whatever a story's time is. */
export interface Outside {
  post: Post
  clock: () => Date
}

/** One way for invitations to leave. */
export type Sender = (parcel: Parcel) => Promise<DeliveryAnswer>

/** An invitation as a mail; its head lets a mail program show its own way to unsubscribe (RFC 8058). */
const byMail =
  (mailer: Mailer): Sender =>
  ({ key, to, unsubscribeUrl, message: { subject, html, text, from: fromName } }) => {
    const headers = {
      'List-Unsubscribe': `<${unsubscribeUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }
    return mailer({ key, to, fromName, subject, html, text, headers })
  }

/** A signed webhook (Standard Webhooks) to whoever sends an organization's SMS or WhatsApp messages. */
const byWebhook =
  (
    { url, secret = '' }: NonNullable<Senders['sms']>,
    channel: InvitationChannel,
    { post, clock }: Outside,
  ): Sender =>
  async ({ key, invitationId, to, language, url: link, unsubscribeUrl, isReminder, message }) => {
    const signedAt = clock()
    const data = {
      invitationId,
      channel,
      to,
      language,
      text: message.short,
      url: link,
      unsubscribeUrl,
      isReminder,
    }
    const body = JSON.stringify({ type: 'invitation.send', timestamp: signedAt.toISOString(), data })
    const headers = {
      'webhook-id': key,
      'webhook-timestamp': String(Math.floor(signedAt.getTime() / 1000)),
      'webhook-signature': await signWebhook(secret, key, signedAt, body),
    }
    return post(url, headers, body)
  }

/** How a channel's invitations leave; null where nothing is set up. */
export function senderFor(
  env: Bindings,
  senders: Senders,
  channel: InvitationChannel,
  outside: Outside,
): Sender | null {
  // Somebody else carries a link, so that it is sent when it is given.
  if (channel === 'link') return () => Promise.resolve(200)
  if (channel !== 'email') {
    const hook = senders[channel]
    return hook ? byWebhook(hook, channel, outside) : null
  }
  const from = env.VIGIA_MAIL_FROM ?? (env.VIGIA_LOCAL === '1' ? 'surveys@vigia.example' : undefined)
  const mailer = mailerFor({ EMAIL: env.EMAIL, from }, senders.email, outside.post)
  return mailer && byMail(mailer)
}
