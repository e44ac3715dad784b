import type { Senders } from '@vigia/contracts/invitations'
import type { InvitationChannel } from '@vigia/db/invitations'
import type { DeliveryAnswer } from '@vigia/domain/delivery'
import type { Message } from '@vigia/domain/invitations'

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
  post: (url: string, headers: Record<string, string>, body: string) => Promise<DeliveryAnswer>
  clock: () => Date
}

/** One way for invitations to leave. */
export type Sender = (parcel: Parcel) => Promise<DeliveryAnswer>

/** What is in the mail's head so that a mail program shows its own way to unsubscribe (RFC 8058). */
const headersOf = ({ key, unsubscribeUrl }: Parcel): Record<string, string> => ({
  'List-Unsubscribe': `<${unsubscribeUrl}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  'X-Entity-Ref-ID': key,
})

const codeOf = (err: unknown): string =>
  typeof err === 'object' && err !== null && 'code' in err ? String(err.code) : ''

/** Errors of the binding that name what is wrong with the message or the account, so that trying again helps nobody. */
const isFinal = (code: string): boolean =>
  code.startsWith('E_') && !/RATE|LIMIT|INTERNAL|DELIVERY_FAILED/.test(code)

/** The installation's own mail. Its address is one for all organizations; the name is the shop's. */
const byBinding =
  (binding: SendEmail, from: string): Sender =>
  async (parcel) => {
    const { subject, html, text, from: name } = parcel.message
    try {
      const headers = headersOf(parcel)
      await binding.send({ from: { name, email: from }, to: parcel.to, subject, html, text, headers })
      return 200
    } catch (err) {
      return isFinal(codeOf(err)) ? 400 : 'network'
    }
  }

/** A provider that takes mail as JSON with a bearer token, in the form of Resend. */
const byProvider =
  ({ url, token = '', from, name }: NonNullable<Senders['email']>, { post }: Outside): Sender =>
  (parcel) => {
    const { subject, html, text, from: shop } = parcel.message
    const sender = `"${(name ?? shop).replaceAll(/["\\\r\n]/g, '')}" <${from}>`
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': parcel.key }
    const mail = { from: sender, to: [parcel.to], subject, html, text, headers: headersOf(parcel) }
    return post(url, headers, JSON.stringify(mail))
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
  if (senders.email) return byProvider(senders.email, outside)
  const from = env.VIGIA_MAIL_FROM ?? (env.VIGIA_LOCAL === '1' ? 'surveys@vigia.example' : undefined)
  return env.EMAIL && from !== undefined ? byBinding(env.EMAIL, from) : null
}
