import type { Leased } from '@vigia/db/outbox'
import { plainText, slackBlocks } from '@vigia/domain/alerts'
import { Webhook } from 'standardwebhooks'

import type { StoredMessage } from '../follow-up/message.ts'

export interface Outgoing {
  url: string
  headers: Record<string, string>
  body: string
}

const linksOf = ({ caseId, customerId }: Leased, consoleUrl: string | undefined) =>
  consoleUrl === undefined
    ? []
    : [
        { label: { es: 'Abrir el caso', en: 'Open the case' }, url: `${consoleUrl}/cases/${caseId}` },
        {
          label: { es: 'Ver su historia', en: 'See the story' },
          url: `${consoleUrl}/customers/${customerId}`,
        },
      ]

function slackRequest(leased: Leased, message: StoredMessage, consoleUrl: string | undefined): Outgoing {
  const { language, url } = leased
  const text = `${message.subject[language]}\n${plainText(message, language)}`
  const blocks = slackBlocks(message, language, linksOf(leased, consoleUrl))
  return { url, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text, blocks }) }
}

/** Standard Webhooks: the id stays the same over all attempts, the signature is of this one. */
function webhookRequest(
  leased: Leased,
  message: StoredMessage,
  consoleUrl: string | undefined,
  signedAt: Date,
): Outgoing {
  const { reasons, value, ...texts } = message
  const body = JSON.stringify({
    type: `alert.${leased.alertKind}`,
    timestamp: new Date(leased.createdAt).toISOString(),
    data: {
      alertId: leased.alertId,
      caseId: leased.caseId,
      customer: { id: leased.customerId, name: leased.customerName },
      tier: leased.tier,
      probability: leased.probability,
      value,
      reasons,
      message: texts,
      links: linksOf(leased, consoleUrl).map(({ label, url }) => ({ label, url })),
    },
  })
  const signature = new Webhook(leased.secret ?? '').sign(leased.id, signedAt, body)
  return {
    url: leased.url,
    headers: {
      'content-type': 'application/json',
      'webhook-id': leased.id,
      'webhook-timestamp': String(Math.floor(signedAt.getTime() / 1000)),
      'webhook-signature': signature,
    },
    body,
  }
}

/** What goes over the wire for a delivery, signed as of `signedAt`. */
export function requestOf(leased: Leased, consoleUrl: string | undefined, signedAt: Date): Outgoing {
  const message = JSON.parse(leased.message) as StoredMessage
  return leased.kind === 'slack'
    ? slackRequest(leased, message, consoleUrl)
    : webhookRequest(leased, message, consoleUrl, signedAt)
}
