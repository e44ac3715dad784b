import type { Leased } from '@vigia/db/outbox'
import { buttonsOf, consoleButtons } from '@vigia/domain/action-links'
import {
  alertMail,
  plainText,
  slackBlocks,
  stopLabel,
  teamsMessage,
  type AlertLink,
  type CaseUrls,
  type MessageKind,
} from '@vigia/domain/alerts'
import { mailboxOf } from '@vigia/domain/delivery'
import { caseUrlsFor, digestStopUrl, linksFor } from '@vigia/http/links'
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
  /** Where digests are stopped; null of any other message. */
  stopUrl: string | null
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
  const stopUrl = kind === 'digest_daily' || kind === 'digest_weekly' ? await digestStopUrl(to, place) : null
  return { leased, message, links, urls: await caseUrlsFor(casesIn(message), to, place), stopUrl }
}

const posted = (url: string, body: object): Outgoing => ({
  url,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

/** The message's links, and with a digest the way out. */
const allLinks = ({ links, stopUrl }: Laden): readonly AlertLink[] =>
  stopUrl === null ? links : [...links, { label: stopLabel, url: stopUrl }]

function slackRequest(laden: Laden): Outgoing {
  const { leased, message, urls } = laden
  const { url, language } = leased
  const links = allLinks(laden)
  const text = `${message.subject[language]}\n${plainText(message, language)}`
  return posted(url, { text, blocks: slackBlocks(message, language, links, urls) })
}

/** A mail program offers its own button for it, which asks nothing more (RFC 8058). */
const stopHeaders = (stopUrl: string | null): Pick<Mail, 'headers'> =>
  stopUrl === null
    ? {}
    : {
        headers: {
          'List-Unsubscribe': `<${stopUrl}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        },
      }

function mailRequest({ leased, message, links, urls, stopUrl }: Laden, sender: Sender): Outgoing {
  const { id: key, url, language } = leased
  const { organizationName: organization, mailProvider: provider } = sender
  const mail = alertMail(message, { language, links, urls, organization, stopUrl })
  const letter: Mail = { key, to: mailboxOf(url), fromName: 'Vigía', ...mail, ...stopHeaders(stopUrl) }
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
      return posted(url, teamsMessage(laden.message, language, allLinks(laden), laden.urls))
    case 'email':
      return mailRequest(laden, sender)
    default:
      return kind satisfies never
  }
}
