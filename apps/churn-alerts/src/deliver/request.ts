import type { Leased } from '@vigia/db/outbox'
import { buttonsOf, consoleButtons } from '@vigia/domain/action-links'
import {
  alertMail,
  plainText,
  slackBlocks,
  teamsMessage,
  type AlertLink,
  type CaseUrls,
  type MessageKind,
} from '@vigia/domain/alerts'
import { mailboxOf } from '@vigia/domain/delivery'
import { caseUrlsFor, linksFor } from '@vigia/http/links'
import type { Mail, MailProvider } from '@vigia/http/mail'

import type { StoredMessage } from '../follow-up/message.ts'
import type { HttpRequest } from './send.ts'
import { webhookRequest } from './webhook.ts'

/** What leaves: a request, or a mail. Of a mail the URL is the `mailto:` of its one recipient. */
export interface Outgoing extends HttpRequest {
  mail?: { letter: Mail; provider: MailProvider | null }
}

/** In whose name messages leave, and when. */
export interface Sender {
  organizationId: string
  organizationName: string
  timeZone: string
  /** What signs the links in messages. */
  linkSecret: string
  mailProvider: MailProvider | null
  consoleUrl: string | undefined
}

/** A message on its way, with where its buttons and the lines of its lists lead. */
export interface Laden {
  leased: Leased
  message: StoredMessage
  links: readonly AlertLink[]
  urls: CaseUrls
}

const casesIn = ({ blocks = [] }: StoredMessage): string[] =>
  blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])).flatMap(({ caseId }) => caseId ?? [])

async function load(leased: Leased, sender: Sender, at: Date): Promise<Laden> {
  const { caseId, customerId, language, recipient, destinationId } = leased
  const { organizationId, consoleUrl, linkSecret } = sender
  const message = JSON.parse(leased.message) as StoredMessage
  const to = { organizationId, recipientId: recipient || destinationId, language }
  const place = { consoleUrl, secret: linkSecret, now: at }
  const kind = leased.alertKind as MessageKind
  const links =
    caseId === ''
      ? consoleButtons(kind, consoleUrl)
      : buttonsOf(kind, await linksFor({ ...to, caseId, customerId }, place))
  return { leased, message, links, urls: await caseUrlsFor(casesIn(message), to, place) }
}

const posted = (url: string, body: object): Outgoing => ({
  url,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

function slackRequest({ leased: { url, language }, message, links, urls }: Laden): Outgoing {
  const text = `${message.subject[language]}\n${plainText(message, language)}`
  return posted(url, { text, blocks: slackBlocks(message, language, links, urls) })
}

function mailRequest({ leased, message, links, urls }: Laden, sender: Sender): Outgoing {
  const { id: key, url, language } = leased
  const { organizationName: organization, mailProvider: provider } = sender
  const mail = alertMail(message, { language, links, urls, organization })
  const letter: Mail = { key, to: mailboxOf(url), fromName: 'Vigía', ...mail }
  return { url, headers: {}, body: mail.text, mail: { letter, provider } }
}

/** What goes over the wire for a delivery, signed as of `signedAt`. */
export async function requestOf(leased: Leased, sender: Sender, signedAt: Date): Promise<Outgoing> {
  const laden = await load(leased, sender, signedAt)
  const { kind, url, language } = leased
  switch (kind) {
    case 'webhook':
      return webhookRequest(laden, signedAt)
    case 'slack':
      return slackRequest(laden)
    case 'teams':
      return posted(url, teamsMessage(laden.message, language, laden.links, laden.urls))
    case 'email':
      return mailRequest(laden, sender)
    default:
      return kind satisfies never
  }
}
